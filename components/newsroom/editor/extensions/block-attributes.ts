// Attributes of blocks as they travel in the clipboard's HTML. Whatever comes back is judged as if a stranger had written it.
import { safeHref } from '#lib/stories/link.ts'
import { plainWords } from '../plain-words.ts'

type Values = Record<string, unknown>

/** A short line of a block's own: a caption, a title. */
export const wordsAttribute = (name: string, html: string, max: number) => ({
  default: '',
  parseHTML: (element: HTMLElement) => plainWords(element.getAttribute(html) ?? '', max),
  renderHTML: (values: Values) => ({ [html]: values[name] }),
})

/** The id of something of ours. */
export const idAttribute = (name: string, html: string) => ({
  default: null,
  parseHTML: (element: HTMLElement) => idOf(element, html),
  renderHTML: (values: Values) => ({ [html]: values[name] }),
})

/** A positive whole number of an attribute that Postgres would take for an id, or null. */
export function idOf(element: HTMLElement, html: string): number | null {
  const value = element.getAttribute(html) ?? ''
  const id = /^[1-9]\d{0,9}$/.test(value) ? Number(value) : 0
  return id > 0 && id <= 2_147_483_647 ? id : null
}

/** A rule for parsing that passes over elements whose id is none. */
export const ruleWithId = (tag: string, html: string) => ({
  tag: `${tag}[${html}]`,
  getAttrs: (element: HTMLElement) => (idOf(element, html) === null ? (false as const) : null),
})

export const hrefAttribute = (html: string) => ({
  default: '',
  parseHTML: (element: HTMLElement) => safeHref(element.getAttribute(html) ?? '') ?? '',
  renderHTML: (values: Values) => ({ [html]: values.href }),
})
