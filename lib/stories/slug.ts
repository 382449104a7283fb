import { hyphenate } from '#lib/kernel/fold.ts'

const longestSlug = 80

/**
 * The words of a headline for its address: only [a-z0-9-], at most 80 characters, cut between words.
 * A headline without a Latin letter or a digit gives "story"; the id in the address tells such stories apart.
 */
export function slugFromHeadline(headline: string): string {
  const slug = hyphenate(headline)
  if (slug === '') return 'story'
  if (slug.length <= longestSlug) return slug
  const boundary = slug.lastIndexOf('-', longestSlug)
  return slug.slice(0, boundary > 0 ? boundary : longestSlug)
}
