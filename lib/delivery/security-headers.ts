// What every answer tells the browser to refuse. Pairs in the order they are sent.

const everywhere: [string, string][] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
]

/** The headers of every answer, errors and 304 included. Strict transport only where the public address is https. */
export function securityHeaders(siteUrl: string): [string, string][] {
  const secure = siteUrl.startsWith('https:')
  return secure ? [...everywhere, ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains']] : everywhere
}

type Frame = "'none'" | "'self'"

type ReaderPolicy = { frameAncestors?: Frame; frames?: readonly string[] }

/**
 * Readers' pages: no inline script or style at all, so they need no nonce and can be kept. `frames`: origins from which
 * a reader may call a frame into a story.
 */
export const readerPolicy = ({ frameAncestors = "'none'", frames = [] }: ReaderPolicy = {}) =>
  policy({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'media-src': "'self'",
    'frame-src': frames.length > 0 ? frames.join(' ') : "'none'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': frameAncestors,
  })

/** The back office: scripts by a nonce made for this answer; Mantine sets style attributes. */
export const newsroomPolicy = (nonce: string) =>
  policy({
    'default-src': "'self'",
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'`,
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'frame-src': "'self'",
    'object-src': "'none'",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  })

/** Answers that are data, not pages. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'"

/** While developing, the framework's overlay and hot reload need inline and evaluated scripts. */
export const developmentPolicy = "base-uri 'none'; frame-ancestors 'self'; object-src 'none'"

const policy = (directives: Record<string, string>) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
