/** The two request headers that say which page sent it; null where the header is missing. */
export type SenderHeaders = { origin: string | null; secFetchSite: string | null }

/**
 * Whether a request that changes something comes from our own pages. `null` and every other origin are foreign.
 * Without an Origin header the browser's fetch metadata decides; programs send neither and have no one's cookies.
 */
export function isOwnOrigin({ origin, secFetchSite }: SenderHeaders, siteUrl: string): boolean {
  if (origin !== null) return origin === new URL(siteUrl).origin
  return secFetchSite === null || secFetchSite === 'same-origin' || secFetchSite === 'none'
}
