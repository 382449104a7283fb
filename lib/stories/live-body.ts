// The body inside a story's shared document: Yjs' tree, as the editor's binding (y-tiptap) lays it out, read as our blocks.

import * as Y from 'yjs'
import type { ZodError } from 'zod'
import { Refusal } from '#lib/kernel/refusal.ts'
import { type BareNode, bareNode } from './bare-node.ts'
import { Block, bodyNodeNames, type Mark } from './body.ts'

/** Deeper than any block of ours: what goes on below is not a text. */
const deepestNode = 14

const nodeNames: ReadonlySet<string> = new Set(bodyNodeNames)
/** In the order in which the editor keeps them, so that the same text is the same JSON from either side. */
const markNames: readonly string[] = [
  'link',
  'bold',
  'italic',
  'comment',
  'insertion',
  'deletion',
] satisfies Mark['type'][]

const refused = (message: string) =>
  new Refusal('invalid', `The text was not taken: ${message}`, { fields: { body: message } })

/**
 * One block of the shared document; null when nothing of it is left. What two people's changes may leave behind together
 * (a list without items, a box without a paragraph) is mended; what no writing surface of ours makes is refused.
 */
export function readBlock(node: Y.XmlElement): Block | null {
  const mended = mend(bareNode(readElement(node, 0)))
  if (mended === null) return null
  const parsed = Block.safeParse(mended)
  if (!parsed.success) throw refused(sentenceOf(parsed.error, mended.type ?? ''))
  return parsed.data
}

function sentenceOf(error: ZodError, type: string): string {
  const issue = error.issues[0]
  const words = issue?.code === 'custom' || issue?.code === 'too_big' ? issue.message : null
  return words ?? `the block “${type}” is not one a story can hold.`
}

function readElement(node: Y.XmlElement, depth: number): BareNode {
  if (depth > deepestNode) throw refused('it is nested too deeply.')
  if (!nodeNames.has(node.nodeName)) throw refused(`there is no block “${node.nodeName.slice(0, 40)}”.`)
  const content = node.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return readText(child)
    if (child instanceof Y.XmlElement) return [readElement(child, depth + 1)]
    throw refused('it holds something that is no block.')
  })
  return { type: node.nodeName, attrs: attributesOf(node), content }
}

/** Live attributes, read without ever using a name as a key of an ordinary object on the way. */
function attributesOf(node: Y.XmlElement | Y.XmlText): Record<string, unknown> {
  const entries: [string, unknown][] = []
  for (const [name, item] of node._map) {
    if (item.deleted) continue
    if (name === '__proto__') throw refused('an attribute has a forbidden name.')
    entries.push([name, item.content.getContent().at(-1)])
  }
  return Object.fromEntries(entries)
}

type Piece = { insert: unknown; attributes?: Record<string, unknown> }

function readText(text: Y.XmlText): BareNode[] {
  if (Object.keys(attributesOf(text)).length > 0) throw refused('a text carries attributes.')
  return (text.toDelta() as Piece[]).map(({ insert, attributes }) => {
    if (typeof insert !== 'string') throw refused('a text holds something that is no text.')
    return { type: 'text', text: insert, marks: readMarks(attributes ?? {}) }
  })
}

/** Marks that may overlap themselves stand under a name with a hash behind it: `comment--AbCd12/=`. */
const overlapping = /^(.*)--[a-zA-Z0-9+/=]{8}$/

function readMarks(attributes: Record<string, unknown>) {
  const marks = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => {
      const type = overlapping.exec(key)?.[1] ?? key
      if (!markNames.includes(type)) throw refused(`there is no mark “${type.slice(0, 40)}”.`)
      const attrs = typeof value === 'object' ? (value as Record<string, unknown>) : undefined
      return { type, attrs }
    })
  // The document keeps them in no order.
  return marks.sort((a, b) => markNames.indexOf(a.type) - markNames.indexOf(b.type) || compare(a.attrs, b.attrs))
}

const compare = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)

const needsParagraph = new Set(['listItem', 'factBox', 'tableCell', 'tableHeader'])
const needsContent = new Set(['bulletList', 'orderedList', 'blockquote', 'table', 'tableRow'])

function mend(node: BareNode): BareNode | null {
  if (node.type === 'text') return node
  const content = node.content?.map(mend).filter((child) => child !== null)
  if (content !== undefined && content.length > 0) return { ...node, content }
  if (needsContent.has(node.type ?? '')) return null
  if (needsParagraph.has(node.type ?? '')) return { ...node, content: [{ type: 'paragraph' }] }
  const { content: _, ...empty } = node
  return empty
}
