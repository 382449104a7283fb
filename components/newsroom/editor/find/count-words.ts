import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import { wordCount } from '#lib/stories/body-text.ts'

const known = new WeakMap<ProseMirrorNode, number>()

function wordsOfLine(line: ProseMirrorNode): number {
  const before = known.get(line)
  if (before !== undefined) return before
  const count = wordCount(line.textBetween(0, line.content.size, undefined, ' '))
  known.set(line, count)
  return count
}

/** How many words a document has. Lines that did not change are not counted again. */
export function wordsOf(document: ProseMirrorNode): number {
  let words = 0
  document.descendants((node) => {
    if (!node.isTextblock) return true
    words += wordsOfLine(node)
    return false
  })
  return words
}
