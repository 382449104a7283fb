// Foreign HTML, already a tree, as blocks of ours. Nothing of the tree is copied: what has no name here does not come in.
import { type BlockSink, blockSink } from './block-sink.ts'
import { plainLook } from './inline-flow.ts'
import { isHidden, type StyleOf, styleOf } from './pasted-style.ts'
import { cardOf, frame, list, lookOf, picture, quote, table } from './tree-parts.ts'
import { blocky, type Pasted, type Walk, wordless } from './tree-walk.ts'
import { noiseOf, wordItem } from './word-noise.ts'

/** Deeper than any document; a tree that goes on only wants to exhaust us. */
const deepest = 250

/** The blocks of a pasted tree, with the pictures whose bytes came along and what could not be taken over. */
export function blocksOfTree(root: ParentNode & Node, origin: string): Pasted {
  const pasted: Pasted = { blocks: [], pictures: [], leftOut: new Set() }
  const sink = blockSink()
  walk(root, { sink, look: plainLook, isPre: false, depth: 0, listLevel: 0, origin, pasted, into: walk })
  pasted.blocks = sink.finish()
  return pasted
}

function walk(parent: Node, at: Walk): void {
  if (at.depth > deepest) words(parent.textContent ?? '', at)
  else for (const child of readable(parent)) node(child, at)
}

/** The children of a node without the mark that Word draws before a list line, where comments alone name it. */
function readable(parent: Node): Node[] {
  let isListMark = false
  return [...parent.childNodes].filter((child) => {
    if (child.nodeType === 8) isListMark = /^\[if !supportLists\]/i.test((child as Comment).data.trim())
    return !isListMark
  })
}

function node(child: Node, at: Walk): void {
  if (child.nodeType === 3) words((child as Text).data, at)
  else if (child.nodeType === 1) {
    const found = child as Element
    const style = styleOf(found)
    if (isOfText(found, style, at)) element(found, style, { ...at, depth: at.depth + 1 })
  }
}

function isOfText(found: Element, style: StyleOf, { pasted }: Walk): boolean {
  const tag = found.localName
  if (wordless.has(tag) || tag.startsWith('v:') || tag === 'del' || isHidden(found, style)) return false
  // The dateline of our own pages is made from data and not typed.
  if (found.hasAttribute('data-dateline')) return false
  const noise = noiseOf(found, style)
  if (noise === 'note') pasted.leftOut.add('notes')
  return noise === null
}

function words(text: string, { sink, look, isPre }: Walk): void {
  for (const [index, line] of (isPre ? text.split('\n') : [text]).entries()) {
    if (index > 0) sink.lineBreak()
    sink.text(line, look)
  }
}

type Part = (found: Element, at: Walk) => void

const parts: Readonly<Record<string, Part>> = {
  br: (_, { sink }) => sink.lineBreak(),
  hr: (found, { sink }) => sink.block({ type: found.hasAttribute('data-page-break') ? 'pageBreak' : 'divider' }),
  img: picture,
  iframe: frame,
  ul: list,
  ol: list,
  table,
}

function element(found: Element, style: StyleOf, at: Walk): void {
  const { sink } = at
  const tag = found.localName
  const part = Object.hasOwn(parts, tag) ? parts[tag] : undefined
  const card = tag === 'aside' ? cardOf(found, at.origin) : null
  const inside = { ...at, look: lookOf(found, style, at), isPre: at.isPre || tag === 'pre' }
  if (part !== undefined) part(found, at)
  else if (card !== null) sink.block(card)
  else if (blocky.has(tag) || isRole(found, 'heading')) block(found, style, inside)
  else {
    if (tag === 'q') sink.text('“', at.look)
    walk(found, inside)
    if (tag === 'q') sink.text('”', at.look)
  }
}

function block(found: Element, style: StyleOf, at: Walk): void {
  const { sink } = at
  const item = wordItem(found, style) ?? continuedItem(found, sink)
  const level = headingOf(found)
  sink.end()
  if (item !== null && !sink.isInItem()) {
    sink.enterItem(item)
    walk(found, at)
    sink.leaveItem()
  } else if (isQuote(found) && !sink.isFlat && !sink.isInItem()) quote(found, at)
  else if (level === null) {
    walk(found, at)
    sink.end()
  } else {
    sink.as(level)
    walk(found, { ...at, look: { ...at.look, isBold: false } })
    sink.as('paragraph')
  }
}

/** A further paragraph of a list item of Word's. */
function continuedItem(found: Element, sink: BlockSink) {
  const before = sink.lastItem()
  const isMore = /(^|\s)MsoListParagraphCxSp(Middle|Last)(\s|$)/.test(found.getAttribute('class') ?? '')
  return isMore && typeof before?.list === 'string' && before.list.startsWith('word ')
    ? { ...before, isContinuation: true }
    : null
}

function headingOf(found: Element): 2 | 3 | null {
  const level = Number(
    /^h([1-6])$/.exec(found.localName)?.[1] ?? (isRole(found, 'heading') ? found.getAttribute('aria-level') || 2 : 0),
  )
  if (/(^|\s)MsoTitle(\s|$)/.test(found.getAttribute('class') ?? '')) return 2
  if (!(level > 0)) return null
  return level <= 2 ? 2 : 3
}

const isRole = (found: Element, role: string) => found.getAttribute('role') === role
const isQuote = (found: Element) =>
  found.localName === 'blockquote' || /(^|\s)Mso(Intense)?Quote/.test(found.getAttribute('class') ?? '')
