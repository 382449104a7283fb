import { foldLetters } from '#lib/kernel/fold.ts'

/**
 * The form in which place names are stored for search and in which a query is compared with them:
 * folded letters of any script and digits, words parted by one space.
 */
export function foldForSearch(text: string): string {
  return foldLetters(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
