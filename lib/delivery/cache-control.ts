// How long others may keep a public page. They hear of an invalidation only if someone purges them by Cache-Tag, so the
// time is short; it never reaches past the instant at which the page changes by itself.
const sharedSeconds = 10
const staleSeconds = 20
const longestTagsBytes = 4_000

/** For a page kept by everyone alike. `secondsLeft` is the time until the page changes by itself. */
export function publicCacheControl(secondsLeft: number): string {
  const shared = Math.max(0, Math.min(sharedSeconds, Math.floor(secondsLeft)))
  const stale = Math.max(0, Math.min(staleSeconds, Math.floor(secondsLeft) - shared))
  return `public, max-age=0, s-maxage=${shared}, stale-while-revalidate=${stale}`
}

/** From here on `publicCacheControl` gives the same words. */
export const steadySeconds = sharedSeconds + staleSeconds

/** For a page made for one reader's preferences: that reader may keep it and ask again, nobody else may. */
export const preferenceCacheControl = 'private, no-cache'

/**
 * The Cache-Tag header of a page. One that depends on more than fits is tagged `wide`, which a purge always names too.
 */
export function cacheTagHeader(tags: Iterable<string>): string {
  const joined = [...tags].sort().join(',')
  return joined.length <= longestTagsBytes ? joined : 'wide'
}
