import type { Coding, Effort } from './content-coding.ts'

/** A strong tag: the same words in other bytes have another one. */
export function entityTag(hash: string, coding: Coding, effort: Effort = 'quick'): string {
  if (coding === 'identity') return `"${hash}"`
  return `"${hash}-${coding}${effort === 'thorough' ? '.best' : ''}"`
}

/**
 * Whether an If-None-Match header names the page with this hash, in any coding (RFC 9110 13.1.2: weak comparison).
 * A reader who holds the same words in other bytes needs no second copy of them.
 */
export function namesPage(ifNoneMatch: string, hash: string): boolean {
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((one) => {
    const opaque = one.trim().replace(/^W\//, '')
    return opaque === `"${hash}"` || (opaque.startsWith(`"${hash}-`) && opaque.endsWith('"'))
  })
}
