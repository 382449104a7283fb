// Readers' pages contain no client components, so what the framework adds for hydration is dead weight: its scripts,
// flight data, hints to load them, and the comments that separate texts. Everything else is copied as it is. One pass,
// reading tags and raw text as a browser does, so that neither text content nor attribute values can pass for a tag.

const rawText = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes'])

/** The finished page without the framework's own scripts. Linear in the page's length. */
export function stripFramework(html: string): string {
  const kept: string[] = []
  let copied = 0
  let at = html.indexOf('<')
  const skip = (from: number, to: number) => {
    kept.push(html.slice(copied, from))
    copied = to
  }
  while (at !== -1) {
    let end = at + 1
    if (html.startsWith('<!--', at)) {
      end = commentEnd(html, at)
      skip(at, end)
    } else if (startsName(html.charCodeAt(at + 1))) {
      const tagEnd = endOfTag(html, at)
      const name = nameAt(html, at + 1)
      end = rawText.has(name) ? rawTextEnd(html, tagEnd, name) : tagEnd
      if (isFramework(name, html.slice(at, tagEnd))) skip(at, end)
    }
    at = html.indexOf('<', end)
  }
  kept.push(html.slice(copied))
  return kept.join('')
}

function isFramework(name: string, openTag: string): boolean {
  if (name === 'script') {
    if (attribute(openTag, 'type') === 'application/ld+json') return false
    return !attribute(openTag, 'src')?.startsWith('/islands/')
  }
  if (name !== 'link') return false
  const rel = attribute(openTag, 'rel')?.toLowerCase()
  if (rel === 'modulepreload') return !attribute(openTag, 'href')?.startsWith('/islands/')
  return rel === 'preload' && attribute(openTag, 'as') === 'script'
}

const startsName = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)

function nameAt(html: string, from: number): string {
  let to = from
  while (to < html.length && !/[\s/>]/.test(html.charAt(to))) to += 1
  return html.slice(from, to).toLowerCase()
}

/** `<!-->` and `<!--->` are whole comments. */
function commentEnd(html: string, at: number): number {
  if (html.startsWith('>', at + 4)) return at + 5
  if (html.startsWith('->', at + 4)) return at + 6
  const end = html.indexOf('-->', at + 4)
  return end === -1 ? html.length : end + 3
}

/** Just after the `>` that closes the tag; one inside a quoted value does not. */
function endOfTag(html: string, at: number): number {
  let quote = ''
  for (let i = at + 1; i < html.length; i++) {
    const c = html.charAt(i)
    if (quote) {
      if (c === quote) quote = ''
    } else if ((c === '"' || c === "'") && /[=\s]/.test(html.charAt(i - 1))) quote = c
    else if (c === '>') return i + 1
  }
  return html.length
}

function rawTextEnd(html: string, from: number, name: string): number {
  for (let at = html.indexOf('</', from); at !== -1; at = html.indexOf('</', at + 2)) {
    const after = at + 2 + name.length
    if (html.slice(at + 2, after).toLowerCase() === name && /[\s/>]/.test(html.charAt(after))) return endOfTag(html, at)
  }
  return html.length
}

function attribute(openTag: string, name: string): string | null {
  const pairs = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g
  pairs.lastIndex = openTag.search(/[\s/]|$/)
  for (const [, key, double, single, bare] of openTag.matchAll(pairs)) {
    if (key?.toLowerCase() === name) return double ?? single ?? bare ?? ''
  }
  return null
}
