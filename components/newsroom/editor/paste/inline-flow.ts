// Words of one pasted block on their way to inline nodes of a body: white space as a browser would show it.
import { type Inline, type LinkTarget, type Mark, maxTextLength } from '#lib/stories/body-inline.ts'

export type Look = { isBold: boolean; isItalic: boolean; link: LinkTarget | null }
export const plainLook: Look = { isBold: false, isItalic: false, link: null }

/** Longer paragraphs are parted; no fewer characters than a page of a book. */
const longestParagraph = maxTextLength / 2
const mostPieces = 5_000

const marksOf = ({ isBold, isItalic, link }: Look): Mark[] => [
  ...(link === null ? [] : [{ type: 'link' as const, attrs: link }]),
  ...(isBold ? [{ type: 'bold' as const }] : []),
  ...(isItalic ? [{ type: 'italic' as const }] : []),
]

const isBreak = (node: Inline | undefined) => node?.type === 'hardBreak'
const sameLook = (a: Inline, marks: readonly Mark[]) =>
  JSON.stringify(a.type === 'text' ? (a.marks ?? []) : null) === JSON.stringify(marks)

export function inlineFlow() {
  let nodes: Inline[] = []

  const endsOpen = () => {
    const last = nodes.at(-1)
    return last === undefined || last.type === 'hardBreak' || /[ \u00a0]$/.test(last.text)
  }
  const push = (text: string, marks: Mark[]) => {
    const last = nodes.at(-1)
    if (last?.type === 'text' && sameLook(last, marks)) last.text += text
    else nodes.push({ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) })
  }
  return {
    /** Adds words; runs of white space become one space, a single no-break space between words stays. */
    text(raw: string, look: Look) {
      let text = raw.replace(/[ \t\r\n\f\u00a0]{2,}|[\t\r\n\f]/g, ' ')
      if (endsOpen()) text = text.replace(/^[ \u00a0]+/, '')
      if (text !== '') push(text, marksOf(look))
    },
    /** Words that stand before what follows, come what may: the mark of a list item where lists cannot be. */
    literal: (text: string) => push(text, []),
    lineBreak() {
      nodes.push({ type: 'hardBreak' })
    },
    /** The paragraphs gathered so far: two line breaks in a row part them. Empty ones are none. */
    take(): Inline[][] {
      const taken = nodes
      nodes = []
      return parted(taken)
        .map(trimmed)
        .filter((content) => content.some((node) => node.type === 'text'))
    },
  }
}

function parted(nodes: readonly Inline[]): Inline[][] {
  const paragraphs: Inline[][] = [[]]
  let length = 0
  for (const [at, node] of nodes.entries()) {
    const isLong = length > longestParagraph || (paragraphs.at(-1)?.length ?? 0) >= mostPieces
    if (isLong || (isBreak(node) && isBreak(nodes[at - 1]))) {
      paragraphs.push([])
      length = 0
    }
    for (const piece of node.type === 'text' ? cut(node) : [node]) {
      if (length > longestParagraph) {
        paragraphs.push([])
        length = 0
      }
      length += piece.type === 'text' ? piece.text.length : 1
      paragraphs.at(-1)?.push(piece)
    }
  }
  return paragraphs
}

/** A text without end in pieces, cut at spaces where it has any. */
function cut(node: Extract<Inline, { type: 'text' }>): Inline[] {
  if (node.text.length <= longestParagraph) return [node]
  const pieces: Inline[] = []
  let rest = node.text
  while (rest.length > 0) {
    const space = rest.lastIndexOf(' ', longestParagraph)
    const size = rest.length <= longestParagraph ? rest.length : space > 0 ? space + 1 : longestParagraph
    pieces.push({ ...node, text: rest.slice(0, size) })
    rest = rest.slice(size)
  }
  return pieces
}

/** Without line breaks and spaces at either end, and without spaces before a line break. */
function trimmed(nodes: readonly Inline[]): Inline[] {
  const kept = [...nodes]
  while (isBreak(kept.at(0))) kept.shift()
  while (isBreak(kept.at(-1))) kept.pop()
  return kept.flatMap((node, at): Inline[] => {
    if (node.type !== 'text') return [node]
    const next = kept[at + 1]
    const isLineEnd = next === undefined || isBreak(next)
    const isLineStart = at === 0 || isBreak(kept[at - 1])
    const text = (isLineStart ? node.text.trimStart() : node.text).replace(isLineEnd ? /\s+$/ : /$^/, '')
    return text === '' ? [] : [{ ...node, text: text.toWellFormed() }]
  })
}
