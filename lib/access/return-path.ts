const base = 'http://newsroom.invalid'
const newsroom = /^\/newsroom(?:[/?#]|$)/
// Browsers drop tabs and line ends and read a backslash as a slash before they resolve an address.
const disguise = /[\\\p{Cc}\p{Zl}\p{Zp}]|%(?:2f|5c|0\p{AHex})/iu

/** Request header in which the proxy tells a page its own address, which the framework does not. */
export const pathHeader = 'x-newsroom-path'

/** Where to go after signing in: a path of the newsroom, exactly as given; anything else gives the newsroom's start. */
export function returnPath(wanted: unknown): string {
  const start = '/newsroom'
  if (typeof wanted !== 'string' || wanted.length > 2_000 || disguise.test(wanted)) return start
  if (!newsroom.test(wanted) || !URL.canParse(wanted, base)) return start
  const url = new URL(wanted, base)
  const path = url.pathname + url.search + url.hash
  // A dot segment would leave the newsroom after it looked like a path of it; a second round of sign-in makes a loop.
  return url.origin === base && path === wanted && !path.startsWith('/newsroom/sign-in') ? path : start
}
