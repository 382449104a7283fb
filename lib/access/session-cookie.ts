// Beyond https the browser itself guards the name: __Host- forbids other hosts, paths and plain http to set it.
const isSecure = (siteUrl: string) => siteUrl.startsWith('https://')

/** Name of the session cookie and how it is set, for the site's public address. */
export const sessionCookie = (siteUrl: string) => ({
  name: `${isSecure(siteUrl) ? '__Host-' : ''}broadsheet.session`,
  options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(siteUrl) } as const,
})

/** The value of a cookie in a Cookie header; null when it is not there. Never throws, whatever the header holds. */
export function cookieValue(header: string | null | undefined, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return null
}
