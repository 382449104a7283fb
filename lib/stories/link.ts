const allowed = new Set(['http:', 'https:', 'mailto:'])

/**
 * The address a link of a body may carry, trimmed, or null. Allowed: http, https, mailto, and paths of our own site.
 * Judged by the URL parser, not by prefix; any control or invisible character is refused, because browsers drop some
 * of them before they read the scheme.
 * @source docs/contracts/body.md
 */
export function safeHref(raw: string): string | null {
  const href = raw.trim()
  if (href === '' || /\p{C}/u.test(href)) return null
  if (href.startsWith('/')) return href.startsWith('//') || href.includes('\\') ? null : href
  try {
    const url = new URL(href)
    if (!allowed.has(url.protocol)) return null
    const isWeb = url.protocol !== 'mailto:'
    if (isWeb && (url.hostname === '' || url.username !== '' || url.password !== '')) return null
    return href
  } catch {
    return null
  }
}
