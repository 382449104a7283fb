// A body as one line of words, breaks and whole blocks: the form in which suggestions are made and decided (ADR 13).
// A break opens a paragraph, a heading or an item; without it, the words behind it belong to the block before. What
// cannot be joined that way (a picture, a list, a table) is one whole thing in the line, with a line of its own inside.
import type { BlockSuggestion, Mark, SuggestionFacts } from './body-inline.ts'

export type LineNode = {
  type: string
  attrs?: Record<string, unknown>
  content?: LineNode[]
  marks?: Mark[]
  text?: string
}
/** A node without its content and its suggestions. */
type Shell = { type: string; attrs?: Record<string, unknown> }
type Suggested = { suggestions: BlockSuggestion[] }

/** `at` is where it stands, in the editor's way of counting. */
export type Words = { is: 'words'; at: number; text: string; marks: Mark[] }
export type Spot = { is: 'spot'; at: number; node: Shell } & Suggested
/** `item` is the list item that opens with it, in which case `node` may be missing: the item opens with a list. */
export type Break = {
  is: 'break'
  at: number
  node: Shell | null
  item: Shell | null
  isInItem: boolean
} & Suggested
export type Whole = { is: 'whole'; at: number; node: Shell; inner: LineNode[] | null; isInItem: boolean } & Suggested
/** Where a caret shall stand. */
export type Caret = { is: 'caret'; name: 'anchor' | 'head' }
export type Token = Words | Spot | Break | Whole

const openedByBreak = new Set(['paragraph', 'heading', 'pullQuote'])
const holdsBlocks = new Set([
  'bulletList',
  'orderedList',
  'blockquote',
  'factBox',
  'table',
  'tableRow',
  'tableHeader',
  'tableCell',
])

export const sizeOf = (node: LineNode): number => {
  if (node.text !== undefined) return node.text.length
  if (!openedByBreak.has(node.type) && !holdsBlocks.has(node.type) && node.type !== 'listItem') return 1
  return (node.content ?? []).reduce((sum, child) => sum + sizeOf(child), 2)
}

export const suggestionsOn = (node: LineNode): BlockSuggestion[] =>
  (node.attrs?.suggestions as BlockSuggestion[] | null | undefined) ?? []

function shellOf({ type, attrs }: LineNode): Shell {
  const { suggestions: _, ...own } = attrs ?? {}
  return Object.keys(own).length > 0 ? { type, attrs: own } : { type }
}

/** The blocks as a line that begins at `start`; with `isFine`, every character is a token of its own. */
export function lineOf(nodes: readonly LineNode[], start = 0, isFine = false): Token[] {
  const line: Token[] = []
  let at = start
  for (const node of nodes) {
    if (node.type === 'listItem') line.push(...itemLine(node, at, isFine))
    else line.push(...blockLine(node, at, isFine, false))
    at += sizeOf(node)
  }
  return line
}

function itemLine(node: LineNode, at: number, isFine: boolean): Token[] {
  const [first, ...rest] = node.content ?? []
  const opens = first !== undefined && openedByBreak.has(first.type) ? first : null
  // Item and first paragraph are one break, and the item speaks for both.
  const suggestions = suggestionsOn(node)
  const line: Token[] = [
    { is: 'break', at, node: opens && shellOf(opens), item: shellOf(node), isInItem: false, suggestions },
  ]
  if (opens) line.push(...inlineLine(opens.content ?? [], at + 2, isFine))
  let inside = at + 1 + (opens ? sizeOf(opens) : 0)
  for (const child of opens ? rest : (node.content ?? [])) {
    line.push(...blockLine(child, inside, isFine, true))
    inside += sizeOf(child)
  }
  return line
}

function blockLine(node: LineNode, at: number, isFine: boolean, isInItem: boolean): Token[] {
  const suggestions = suggestionsOn(node)
  const shell = shellOf(node)
  if (!openedByBreak.has(node.type)) {
    const inner = holdsBlocks.has(node.type) ? (node.content ?? []) : null
    return [{ is: 'whole', at, node: shell, inner, isInItem, suggestions }]
  }
  return [
    { is: 'break', at, node: shell, item: null, isInItem, suggestions },
    ...inlineLine(node.content ?? [], at + 1, isFine),
  ]
}

function inlineLine(nodes: readonly LineNode[], start: number, isFine: boolean): Token[] {
  const line: Token[] = []
  let at = start
  for (const node of nodes) {
    if (node.text === undefined) line.push({ is: 'spot', at, node: shellOf(node), suggestions: suggestionsOn(node) })
    else {
      const marks = node.marks ?? []
      let inside = at
      for (const text of isFine ? node.text : [node.text]) {
        line.push({ is: 'words', at: inside, text, marks })
        inside += text.length
      }
    }
    at += sizeOf(node)
  }
  return line
}

type SuggestionMark = Extract<Mark, { type: 'insertion' | 'deletion' }>
export const isSuggestionMark = (mark: Mark): mark is SuggestionMark =>
  mark.type === 'insertion' || mark.type === 'deletion'

/** What is suggested about a token, whichever way it says so. */
export const suggestionsAbout = (token: Token): BlockSuggestion[] =>
  token.is === 'words'
    ? token.marks.filter(isSuggestionMark).map(({ type, attrs }) => ({ kind: type, ...attrs }))
    : token.suggestions

/** The token with these suggestions and no others. */
export function withSuggestions<T extends Token>(token: T, suggestions: readonly BlockSuggestion[]): T {
  if (token.is !== 'words') return { ...token, suggestions: [...suggestions] }
  const marks = suggestions.map(({ kind, ...facts }) => markOf(kind, facts))
  return { ...token, marks: [...token.marks.filter((mark) => !isSuggestionMark(mark)), ...marks] }
}

const markOf = (type: 'insertion' | 'deletion', { id, personId, at }: SuggestionFacts): Mark => ({
  type,
  attrs: { id, personId, at },
})
