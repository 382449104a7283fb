// Comments and suggestions stand in the working copy. Readers get the text as it is without them: an insertion that
// nobody accepted is not there yet, a deletion that nobody accepted has not happened.
import type { Block, Body } from './body.ts'
import type { Inline, Mark, TextNode } from './body-inline.ts'
import { decidedBlocks, rejectAll } from './suggestion-decisions.ts'
import type { LineNode } from './suggestion-line.ts'

type Json = { type: string; content?: readonly Json[] }

/** The body without comments and with every open suggestion turned down. */
export const withoutEditorialMarks = (body: Body): Body => ({
  ...body,
  content: (decidedBlocks(body.content as LineNode[], rejectAll) as Block[]).map(withoutComments),
})

/** The block as if nobody had commented on it. */
export const withoutComments = (block: Block): Block => withMarks(block, withoutComment)

export type Suggested = { kind: 'insertion' | 'deletion'; id: string; personId: number }

/** Every suggestion that stands in a block, on its words or on a block itself. */
export function suggestionsOf(block: Block): Suggested[] {
  const found: Suggested[] = []
  const see = (node: Json & { attrs?: { suggestions?: readonly Suggested[] | null }; marks?: readonly Mark[] }) => {
    for (const { kind, id, personId } of node.attrs?.suggestions ?? []) found.push({ kind, id, personId })
    for (const mark of node.marks ?? []) {
      if (mark.type !== 'insertion' && mark.type !== 'deletion') continue
      found.push({ kind: mark.type, id: mark.attrs.id, personId: mark.attrs.personId })
    }
    node.content?.forEach(see)
  }
  see(block as Json)
  return found
}

/** Threads of comments that have a place in the text. */
export function commentThreads(body: Body): Set<string> {
  const ids = new Set<string>()
  eachText(body, ({ marks }) => {
    for (const mark of marks ?? []) if (mark.type === 'comment') ids.add(mark.attrs.threadId)
  })
  return ids
}

function eachText(node: Json, see: (text: TextNode) => void): void {
  if (node.type === 'text') see(node as TextNode)
  for (const child of node.content ?? []) eachText(child, see)
}

type Decide = (node: Inline) => Inline[]

const isInline = (node: Json): node is Inline => node.type === 'text' || node.type === 'hardBreak'

function withMarks<T extends Json>(node: T, decide: Decide): T {
  if (node.content === undefined) return node
  if (!node.content.some((child) => child.type === 'text')) {
    return { ...node, content: node.content.map((child) => withMarks(child, decide)) }
  }
  const content = joined(node.content.filter(isInline).flatMap(decide))
  if (content.length > 0) return { ...node, content }
  const { content: _, ...empty } = node
  return empty as T
}

const withoutComment: Decide = (node) => [unmarked(node, ['comment'])]

function unmarked(node: Inline, types: readonly Mark['type'][]): Inline {
  if (node.type !== 'text' || node.marks === undefined) return node
  const kept = node.marks.filter(({ type }) => !types.includes(type))
  const { marks: _, ...bare } = node
  return kept.length > 0 ? { ...bare, marks: kept } : bare
}

/** Neighbours of the same marks become one, as if the editorial marks had never parted them. */
function joined(nodes: Inline[]): Inline[] {
  const result: Inline[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (node.type === 'text' && last?.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(node.marks)) {
      result[result.length - 1] = { ...last, text: last.text + node.text }
    } else result.push(node)
  }
  return result
}
