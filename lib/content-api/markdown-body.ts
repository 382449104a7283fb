// Markdown as blocks of a body. What a body has no block for becomes plain words; nothing is dropped in silence.
import { lexer, type MarkedToken, type Token, type Tokens } from 'marked'
import { Refusal } from '#lib/kernel/refusal.ts'
import type { Block, Body, BulletList, ListItem, OrderedList, Paragraph, Table } from '#lib/stories/body.ts'
import { inlineOf, refusedMarkdown } from './markdown-inline.ts'

export const longestMarkdown = 200_000
/** Lists inside of lists: as deep as a body's schema lets them. */
const deepestList = 3

/**
 * The body that a text in markdown stands for: paragraphs, headings, lists, quotes, tables and dividers, with bold,
 * italic and cleaned links. Raw HTML and code become words. Refuses pictures and links that lead nowhere safe.
 */
export function markdownBody(markdown: string): Body {
  const content = atomically(() => lexer(markdown, { gfm: true }).flatMap(blocksOf))
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

function atomically<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal) throw error
    // Nested thousands deep, or otherwise more than the parser bears: malformed input like any other.
    throw refusedMarkdown('This markdown cannot be read. It may be nested too deeply.')
  }
}

function blocksOf(token: Token): Block[] {
  const known = token as MarkedToken
  switch (known.type) {
    case 'space':
    case 'def':
      return []
    case 'heading':
      return [{ type: 'heading', attrs: { level: known.depth <= 2 ? 2 : 3 }, ...words(known.tokens) }]
    case 'hr':
      return [{ type: 'divider' }]
    case 'list':
      return [listOf(known, 0)]
    case 'blockquote':
      return quoteOf(known)
    case 'table':
      return [tableOf(known)]
    case 'code':
    case 'html':
      return linesOf(known.text)
    default:
      return [paragraphOf(known)]
  }
}

function words(tokens: readonly Token[] | undefined) {
  const content = inlineOf(tokens)
  return content.length > 0 ? { content } : {}
}

const paragraphOf = (token: Token): Paragraph => ({
  type: 'paragraph',
  ...words('tokens' in token && token.tokens ? token.tokens : [token]),
})

/** Each line a paragraph, letter for letter. */
const linesOf = (text: string): Paragraph[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }))

function listOf(list: Tokens.List, depth: number): BulletList | OrderedList {
  if (depth > deepestList) throw refusedMarkdown(`Lists stand at most ${deepestList + 1} deep.`)
  const content = list.items.map((item) => itemOf(item, depth))
  const start = Number(list.start)
  return list.ordered
    ? { type: 'orderedList', attrs: { start: Number.isInteger(start) && start <= 100_000 ? start : 1 }, content }
    : { type: 'bulletList', content }
}

function itemOf(item: Tokens.ListItem, depth: number): ListItem {
  const content = item.tokens.flatMap((token): ListItem['content'] => {
    if (token.type === 'space') return []
    return token.type === 'list' ? [listOf(token as Tokens.List, depth + 1)] : paragraphsOf(token)
  })
  return { type: 'listItem', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

/** A quote holds paragraphs only; a list or a heading in it is told as its words. */
const quoteOf = ({ tokens }: Tokens.Blockquote): Block[] => {
  const content = tokens.flatMap(paragraphsOf)
  return content.length > 0 ? [{ type: 'blockquote', content }] : []
}

const paragraphsOf = (token: Token): Paragraph[] => blocksOf(token).flatMap(paragraphsIn)

function paragraphsIn(block: Block): Paragraph[] {
  if (block.type === 'paragraph') return [block]
  if (block.type === 'heading') return [{ type: 'paragraph', ...(block.content ? { content: block.content } : {}) }]
  if (block.type === 'divider' || !('content' in block)) return []
  return (block.content as { content: Block[] }[]).flatMap((part) =>
    'type' in part && (part as unknown as Block).type === 'paragraph'
      ? [part as unknown as Paragraph]
      : (part.content ?? []).flatMap(paragraphsIn),
  )
}

function tableOf({ header, rows }: Tokens.Table): Table {
  const row = (cells: Tokens.TableCell[], type: 'tableHeader' | 'tableCell'): Table['content'][number] => ({
    type: 'tableRow',
    content: cells.map((cell) => ({ type, content: [{ type: 'paragraph', ...words(cell.tokens) }] })),
  })
  return { type: 'table', content: [row(header, 'tableHeader'), ...rows.map((cells) => row(cells, 'tableCell'))] }
}
