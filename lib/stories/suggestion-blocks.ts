// Blocks out of a line (suggestion-line.ts).
import type { BlockSuggestion } from './body-inline.ts'
import {
  type Break,
  type Caret,
  type LineNode,
  sizeOf,
  suggestionsAbout,
  type Token,
  type Whole,
  type Words,
} from './suggestion-line.ts'

type Shell = NonNullable<Break['node']>
const emptyParagraph = { type: 'paragraph' }

const nodeOf = ({ type, attrs }: Shell, suggestions: readonly BlockSuggestion[]): LineNode => {
  const all = suggestions.length > 0 ? { ...attrs, suggestions: [...suggestions] } : attrs
  return all === undefined ? { type } : { type, attrs: all }
}

/** What goes with either verdict on a suggestion, and is made anew should it still be needed then. */
const hanging = (suggestion: BlockSuggestion): BlockSuggestion[] => [
  { ...suggestion, kind: 'insertion' },
  { ...suggestion, kind: 'deletion' },
]

/** Whether siblings are those of a list. */
export const areItems = (nodes: readonly LineNode[]): boolean => nodes[0]?.type === 'listItem'

/** What a block holds when all it held is gone; null when it cannot be without. */
export const leastContent = (type: string): LineNode[] | null => (parts.has(type) ? null : [emptyParagraph])
const parts = new Set(['bulletList', 'orderedList', 'table', 'tableRow'])

/**
 * The blocks of a line. Words without a break of their own join the block before. Where none can take them they get a
 * paragraph, which hangs on whatever is suggested about what parts them, so that it goes when that goes.
 */
export function blocksOf(line: readonly (Token | Caret)[], isList: boolean): LineNode[] {
  const blocks: LineNode[] = []
  let item: LineNode[] | null = null
  let open: LineNode[] | null = null
  let whole: Whole | null = null

  const startItem = (shell: Shell, suggestions: readonly BlockSuggestion[]) => {
    item = []
    blocks.push({ ...nodeOf(shell, suggestions), content: item })
  }
  const place = (node: LineNode) => {
    if (isList && item === null) startItem({ type: 'listItem' }, [])
    ;(item ?? blocks).push(node)
  }
  const openBlock = ({ item: shell, node, suggestions }: Pick<Break, 'item' | 'node' | 'suggestions'>) => {
    // The first paragraph of an item is the item's own break, which speaks for both.
    const opensItem = shell ?? (isList && item === null ? { type: 'listItem' } : null)
    if (opensItem) startItem(opensItem, suggestions)
    open = node && []
    if (node && open) place({ ...nodeOf(node, opensItem ? [] : suggestions), content: open })
    whole = null
  }
  const reopen = (next: Token) => {
    const suggestions = [...(whole?.suggestions.slice(0, 2) ?? []), ...suggestionsAbout(next).slice(0, 2)].flatMap(
      hanging,
    )
    const item = isList && blocks.length === 0 ? { type: 'listItem' } : null
    openBlock({ node: emptyParagraph, item, suggestions })
  }

  for (const token of line) {
    if (token.is === 'caret') {
      ;(open as LineNode[] | null)?.push({ type: 'caret', attrs: { name: token.name } })
    } else if (token.is === 'break') {
      openBlock(token)
    } else if (token.is === 'whole') {
      const { inner } = token
      const node = nodeOf(token.node, token.suggestions)
      place(inner ? { ...node, content: inner } : node)
      open = null
      whole = token
    } else {
      if (open === null) reopen(token)
      ;(open as LineNode[] | null)?.push(inlineNode(token))
    }
  }
  return blocks.map(finished)
}

function inlineNode(token: Exclude<Token, Break | Whole>): LineNode {
  if (token.is === 'spot') return nodeOf(token.node, token.suggestions)
  const { text, marks } = token as Words
  return marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }
}

/** Without empty content, items with something to write in. */
function finished(node: LineNode): LineNode {
  if (node.content === undefined) return node
  const content = node.type === 'listItem' ? node.content.map(finished) : node.content
  if (content.length > 0) return { ...node, content }
  if (node.type === 'listItem') return { ...node, content: [emptyParagraph] }
  const { content: _, ...empty } = node
  return empty
}

/** Takes the carets out of the blocks, which begin at `start`, and says where they stood; joins what they parted. */
export function takeCarets(blocks: readonly LineNode[], start: number) {
  const carets: Partial<Record<Caret['name'], number>> = {}
  const walk = (nodes: readonly LineNode[], from: number): LineNode[] => {
    const kept: LineNode[] = []
    let at = from
    for (const node of nodes) {
      if (node.type === 'caret') {
        carets[(node.attrs as { name: Caret['name'] }).name] = at
        continue
      }
      const bare = node.content ? bareOf(node, walk(node.content, at + 1)) : node
      at += sizeOf(bare)
      const last = kept.at(-1)
      if (last?.text !== undefined && bare.text !== undefined && sameMarks(last, bare)) {
        kept[kept.length - 1] = { ...last, text: last.text + bare.text }
      } else kept.push(bare)
    }
    return kept
  }
  return { blocks: walk(blocks, start), carets }
}

function bareOf(node: LineNode, content: LineNode[]): LineNode {
  if (content.length > 0) return { ...node, content }
  const { content: _, ...empty } = node
  return empty
}

const sameMarks = (a: LineNode, b: LineNode) =>
  a.marks === b.marks || JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? [])
