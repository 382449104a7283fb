import type { Inline, Paragraph } from '#lib/stories/body.ts'
import { safeHref } from '#lib/stories/link.ts'
import type { Mapping } from './mapping.ts'

/** As long as a body's link may be. */
const longestHref = 2_000

/** The address of the original as readers get it, or null when it is none. Doubled slashes before the path become one. */
export function originalHref(url: string): string | null {
  const href = url.length > longestHref ? null : safeHref(url)
  if (href === null || !/^https?:\/\//i.test(href)) return null
  const { origin, pathname, search, hash } = new URL(href)
  const original = origin + pathname.replace(/^\/+/, '/') + search + hash
  return original.length > longestHref ? null : safeHref(original)
}

/** The last line of an imported text: where it comes from, with the link, and under which licence. */
export function creditLine({ name, licence }: Mapping['credit'], original: string): Paragraph {
  const linked = (text: string, href: string): Inline => ({
    type: 'text',
    text,
    marks: [{ type: 'link', attrs: { href } }],
  })
  return {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Source: ' },
      linked(name, original),
      ...(licence ? [{ type: 'text' as const, text: ', ' }, linked(licence.name, licence.href)] : []),
      { type: 'text', text: '.' },
    ],
  }
}
