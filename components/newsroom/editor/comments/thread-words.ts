// Where threads stand in the document of the writing surface.
import type { Node } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'

const threadIdsOf = (node: Node): string[] =>
  node.marks.flatMap(({ type, attrs }) => (type.name === 'comment' ? [String(attrs.threadId)] : []))

/** All threads that have words, in the order of the text. */
export function threadsIn(doc: Node): Set<string> {
  const ids = new Set<string>()
  doc.descendants((node) => {
    if (node.isText) for (const id of threadIdsOf(node)) ids.add(id)
  })
  return ids
}

/** From the first to the last word of a thread; null when it has none. */
export function wordsOfThread(doc: Node, threadId: string): { from: number; to: number } | null {
  let found: { from: number; to: number } | null = null
  doc.descendants((node, position) => {
    if (node.isText && threadIdsOf(node).includes(threadId)) {
      found = { from: found?.from ?? position, to: position + node.nodeSize }
    }
  })
  return found
}

/** Threads whose words the caret stands in, the one with the fewest words first. */
export function threadsAtCaret({ doc, selection }: EditorState): string[] {
  if (!selection.empty) return []
  const { nodeBefore, nodeAfter } = selection.$from
  const around = new Set([nodeBefore, nodeAfter].flatMap((node) => (node?.isText ? threadIdsOf(node) : [])))
  if (around.size < 2) return [...around]
  const length = (id: string) => {
    const words = wordsOfThread(doc, id)
    return words === null ? 0 : words.to - words.from
  }
  return [...around].sort((a, b) => length(a) - length(b))
}

/** The selected words as one text, blocks and breaks apart by a line end. */
export const selectedWords = ({ doc, selection }: EditorState): string =>
  doc.textBetween(selection.from, selection.to, '\n', '\n')
