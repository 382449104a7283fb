// One block as a comparison sees it: its words in lines, its name, and a fingerprint that tells blocks apart.
import { blockNames } from './block-names.ts'
import type { Block, ListItem, Paragraph } from './body.ts'
import type { Inline, Mark } from './body-inline.ts'
import { compareTokens, type Piece, type Token, tokensOf, type Work } from './compare-words.ts'

export const nameOfBlock = (block: Block): string =>
  block.type === 'heading' && block.attrs.level === 3 ? 'Small subheading' : blockNames[block.type]

/** The same for two blocks when, and only when, they are the same to a reader. */
export const fingerprint = (block: Block): string => JSON.stringify(canonical(block))

type Json = { type: string; attrs?: object; content?: readonly unknown[]; text?: string; marks?: readonly Mark[] }

function canonical(node: Json): unknown {
  const attrs = Object.entries(node.attrs ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  const content: unknown[] = []
  for (const child of (node.content ?? []) as Json[]) {
    const last = content.at(-1)
    if (child.type !== 'text') content.push(canonical(child))
    else {
      const marks = JSON.stringify(setIn(child.marks))
      if (Array.isArray(last) && last[0] === 'text' && last[1] === marks) last[2] += child.text
      else content.push(['text', marks, child.text])
    }
  }
  return [node.type, attrs, content]
}

const markOrder = (marks: readonly Mark[]) => [...marks].sort((a, b) => (a.type < b.type ? -1 : 1))
const setIn = (marks: readonly Mark[] | undefined): readonly Mark[] => markOrder(marks ?? [])

const sign = (text: string): Token => ({ text, marks: [] })
const nothing: readonly Mark[] = []

/** Words are told apart by their letters alone: a word that is bold in half is one word, set as it begins. */
function inlineTokens(content: readonly Inline[] | undefined): Token[] {
  const runs = (content ?? []).map((node) => ({
    text: node.type === 'text' ? node.text : '\n',
    marks: node.type === 'text' ? setIn(node.marks) : nothing,
  }))
  let run = 0
  let runEndsAt = runs[0]?.text.length ?? 0
  let at = 0
  return tokensOf(runs.map(({ text }) => text).join('')).map(({ text }) => {
    while (at >= runEndsAt) runEndsAt += runs[++run]?.text.length ?? Number.POSITIVE_INFINITY
    at += text.length
    return { text, marks: runs[run]?.marks ?? nothing }
  })
}

const between = (lists: readonly Token[][], separator: Token): Token[] =>
  lists.flatMap((tokens, index) => (index === 0 ? tokens : [separator, ...tokens]))
const lines = (lists: readonly Token[][]) => between(lists, sign('\n'))
const labelled = (label: string, text: string): Token[] => (text === '' ? [] : [sign(`${label}: `), ...tokensOf(text)])
const cellTokens = (paragraphs: readonly Paragraph[]) => between(paragraphs.map(blockTokens), sign(' / '))
const filled = (lists: readonly Token[][]) => lines(lists.filter((tokens) => tokens.length > 0))

const itemTokens = (item: ListItem, depth: number): Token[] =>
  between(
    item.content.map((child, index) => {
      if (child.type === 'paragraph') return index === 0 ? [sign('• '), ...blockTokens(child)] : blockTokens(child)
      return listTokens(child.content, depth + 1)
    }),
    sign(`\n${'  '.repeat(depth)}`),
  )
const listTokens = (items: readonly ListItem[], depth: number): Token[] => [
  ...(depth > 0 ? [sign('  ')] : []),
  ...between(
    items.map((item) => itemTokens(item, depth)),
    sign(`\n${'  '.repeat(depth)}`),
  ),
]

/** Everything a person can read in a block, in order; lines end in a token that begins with a line end. */
export function blockTokens(block: Block | ListItem['content'][number]): Token[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineTokens(block.content)
    case 'bulletList':
    case 'orderedList':
      return listTokens(block.content, 0)
    case 'blockquote':
      return lines(block.content.map(blockTokens))
    case 'pullQuote':
      return filled([inlineTokens(block.content), labelled('By', block.attrs.attribution)])
    case 'factBox':
      return filled([tokensOf(block.attrs.title), ...block.content.map(blockTokens)])
    case 'table':
      return lines(
        block.content.map((row) =>
          between(
            row.content.map((cell) => cellTokens(cell.content)),
            sign('\t'),
          ),
        ),
      )
    case 'image': {
      const { caption, alt, credit } = block.attrs
      return filled([tokensOf(caption), labelled('Credit', credit), labelled('Text alternative', alt)])
    }
    case 'galleryEmbed':
    case 'infographicEmbed':
    case 'readAlso':
      return [sign(`Story ${block.attrs.storyId}`)]
    case 'partnerLink':
      return filled([tokensOf(block.attrs.title), labelled('From', block.attrs.source), [sign(block.attrs.href)]])
    case 'embed':
      return filled([tokensOf(block.attrs.title), [sign(block.attrs.url)]])
    case 'divider':
    case 'pageBreak':
      return []
    default:
      return block satisfies never
  }
}

/** What the block shows rather than says: of two blocks that show the same thing one has become the other. */
export function shownThing(block: Block): string | null {
  switch (block.type) {
    case 'image':
      return `picture ${block.attrs.mediaId}`
    case 'galleryEmbed':
    case 'infographicEmbed':
    case 'readAlso':
      return `${block.type} ${block.attrs.storyId}`
    case 'partnerLink':
      return block.attrs.href
    case 'embed':
      return block.attrs.url
    default:
      return null
  }
}

export type BlockChange = { pieces: Piece[]; notes: string[] }

/** What changed inside a block: its words, and in notes what words cannot show. */
export function compareBlock(before: Block, after: Block, work?: Work): BlockChange {
  const pieces = compareTokens(blockTokens(before), blockTokens(after), work)
  const notes: string[] = []
  const [was, is] = [nameOfBlock(before), nameOfBlock(after)]
  if (was !== is) notes.push(`${was} became ${is.toLowerCase()}`)
  if (before.type === 'orderedList' && after.type === 'orderedList' && before.attrs.start !== after.attrs.start) {
    notes.push(`Starts at ${after.attrs.start}, before at ${before.attrs.start}`)
  }
  if (before.type === 'image' && after.type === 'image' && before.attrs.mediaId !== after.attrs.mediaId) {
    notes.push('Another picture')
  }
  if (notes.length === 0 && pieces.every(({ kind }) => kind === 'same')) notes.push('Set otherwise')
  return { pieces, notes }
}
