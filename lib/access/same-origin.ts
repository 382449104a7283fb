/** What a request says about the page that sent it; null where a header is missing. */
export type Sender = { host: string | null; origin: string | null; secFetchSite: string | null; hasCookies: boolean }

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/**
 * Whether a request that changes something comes from our own pages. The Origin is compared with the configured public
 * address, never with anything the request says; a page opened on this machine under its other local names may change
 * things too, but only through the very name it was opened by. `null` and every other origin are foreign.
 * A program without anyone's cookies sends neither header and passes.
 */
export function isOwnOrigin({ host, origin, secFetchSite, hasCookies }: Sender, siteUrl: string): boolean {
  if (origin !== null) {
    if (origin === new URL(siteUrl).origin) return true
    return host !== null && loopback.test(host) && origin === `http://${host}`
  }
  return secFetchSite === null ? !hasCookies : secFetchSite === 'same-origin'
}
