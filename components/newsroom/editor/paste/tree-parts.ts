// The parts of a pasted tree that are more than a line: lists, quotes, tables, pictures, frames; and how words look.
import type { Block, LinkTarget, Paragraph } from '#lib/stories/body.ts'
import { cleanLink } from '#lib/stories/clean-link.ts'
import { mayEmbed } from '#lib/stories/embed.ts'
import { safeHref } from '#lib/stories/link.ts'
import { storyIdInAddress } from '#lib/stories/story-address.ts'
import { blockSink, withoutBold } from './block-sink.ts'
import type { Look } from './inline-flow.ts'
import { pictureOf } from './pasted-pictures.ts'
import { boldOf, isHidden, italicOf, type StyleOf, styleOf } from './pasted-style.ts'
import { type PastedCell, tablesOf } from './pasted-table.ts'
import { type Walk, wordless } from './tree-walk.ts'

const mostQuoteParagraphs = 100
const mostPictures = 60

export function lookOf(node: Element, style: StyleOf, { look, origin }: Pick<Walk, 'look' | 'origin'>): Look {
  const tag = node.localName
  const isBold = boldOf(style) ?? (tag === 'b' || tag === 'strong' ? true : look.isBold)
  const isItalic = italicOf(style) ?? (tag === 'i' || tag === 'em' ? true : look.isItalic)
  return { isBold, isItalic, link: tag === 'a' ? linkOf(node, origin) : look.link }
}

/** Where a link leads, without redirects and tracks. Addresses relative to a page we do not know lead nowhere. */
function linkOf(node: Element, origin: string): LinkTarget | null {
  const href = safeHref(cleanLink(node.getAttribute('href') ?? ''))
  if (href === null || href.startsWith('/') || href.length > 2_000) return null
  const storyId = ownStory(href, origin)
  return storyId === null ? { href } : { storyId }
}

/** The id of a story of ours that an address leads to: the link then follows it wherever it moves. */
function ownStory(href: string, origin: string): number | null {
  const url = new URL(href)
  const [, id = ''] = /^\/[^/]+\/(\d+)\/[^/]+$/.exec(url.pathname) ?? []
  return url.origin === origin && url.search === '' && url.hash === '' ? storyIdInAddress(id) : null
}

/** A story's card inside a text of our own pages. */
export function cardOf(node: Element, origin: string): Block | null {
  const storyId = storyIdInAddress(node.getAttribute('data-card') ?? '')
  const link = node.querySelector('a[href]')?.getAttribute('href') ?? ''
  const isOurs = storyId !== null && URL.canParse(link) && ownStory(link, origin) === storyId
  return isOurs ? { type: 'readAlso', attrs: { storyId } } : null
}

export function quote(node: Element, at: Walk): void {
  // A quote is slanted by itself, here and on most pages.
  const content = paragraphsOf(node, { ...at, look: { ...at.look, isItalic: false } })
  for (let from = 0; from < content.length; from += mostQuoteParagraphs) {
    at.sink.block({ type: 'blockquote', content: content.slice(from, from + mostQuoteParagraphs) })
  }
}

/** What an element holds, as paragraphs and nothing else. */
function paragraphsOf(node: Element, at: Walk): Paragraph[] {
  const inner = blockSink(at.sink)
  at.into(node, { ...at, sink: inner })
  return inner.finish().filter((found): found is Paragraph => found.type === 'paragraph')
}

export function list(node: Element, at: Walk): void {
  const { sink } = at
  const first = Number(node.getAttribute('start') ?? 1)
  let start = Number.isInteger(first) && first >= 0 && first <= 100_000 ? first : 1
  const level = at.listLevel + 1
  sink.end()
  for (const child of node.children) {
    const style = styleOf(child)
    // Google Docs and others put a list beside the item it belongs to.
    if (child.localName === 'ul' || child.localName === 'ol') list(child, { ...at, listLevel: level })
    else if (!wordless.has(child.localName) && !isHidden(child, style)) {
      // The web edition of Word gives each line a list of its own and says how deep it stands.
      const said = Number(child.getAttribute('data-aria-level') ?? child.getAttribute('aria-level'))
      const depth = said >= 1 && said <= 9 ? said : level
      const id = child.getAttribute('data-listid')
      sink.enterItem({
        level: depth,
        isOrdered: node.localName === 'ol',
        start,
        list: id === null ? node : `web ${id}`,
      })
      at.into(child, { ...at, listLevel: depth, depth: at.depth + 1, look: lookOf(child, style, at) })
      sink.leaveItem()
      start = Math.min(start + 1, 100_000)
    }
  }
}

const rowsOf = (node: Element) => [...node.querySelectorAll('tr')].filter((row) => row.closest('table') === node)
const cellsOf = (row: Element) => [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th')
const span = (cell: Element, name: string) =>
  Math.min(Math.max(Number.parseInt(cell.getAttribute(name) ?? '', 10) || 1, 1), 1_000)

/** Rows with more than one cell are a table; else it was there to put things in their places, and its words are text. */
export function table(node: Element, at: Walk): void {
  const { sink } = at
  const rows = rowsOf(node)
  const isTable = node.getAttribute('role') !== 'presentation' && rows.some((row) => cellsOf(row).length > 1)
  sink.end()
  if (isTable && !sink.isFlat && !sink.isInItem()) {
    for (const caption of node.querySelectorAll(':scope > caption')) at.into(caption, at)
    for (const block of tablesOf(rows.map((row) => cellsOf(row).map((cell) => cellFrom(cell, at))))) sink.block(block)
  } else at.into(node, at)
}

function cellFrom(cell: Element, at: Walk): PastedCell {
  const isHeader = cell.localName === 'th' || cell.parentElement?.parentElement?.localName === 'thead'
  const content = paragraphsOf(cell, { ...at, look: lookOf(cell, styleOf(cell), at) })
  return {
    isHeader,
    across: span(cell, 'colspan'),
    down: span(cell, 'rowspan'),
    content: isHeader ? content.map(plain) : content,
  }
}

const plain = (paragraph: Paragraph): Paragraph => ({
  ...paragraph,
  content: (paragraph.content ?? []).map(withoutBold),
})

export function picture(node: Element, { sink, look, pasted }: Walk): void {
  const found = pictureOf(node)
  if (found.kind === 'words') sink.text(found.words, look)
  else if (found.kind === 'unreachable') pasted.leftOut.add('pictures')
  else if (found.kind === 'link') {
    const marks = [{ type: 'link' as const, attrs: { href: found.href } }]
    sink.later({ type: 'paragraph', content: [{ type: 'text', text: found.words, marks }] })
  } else if (found.kind === 'bytes') {
    if (pasted.pictures.length >= mostPictures) return void pasted.leftOut.add('pictures')
    const index = pasted.pictures.push({ address: found.address, alt: found.alt }) - 1
    sink.later({ type: 'pictureSpot', index })
  }
}

/** A frame of somebody we embed becomes an embed; any other is left out. */
export function frame(node: Element, { sink, pasted }: Walk): void {
  const url = node.getAttribute('src') ?? ''
  if (url.length > 2_000 || !mayEmbed(url) || sink.isFlat || sink.isInItem()) return void pasted.leftOut.add('frames')
  sink.block({ type: 'embed', attrs: { url, title: (node.getAttribute('title') ?? '').slice(0, 300) } })
}
