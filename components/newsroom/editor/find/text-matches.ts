// Places in the document, found line by line; a line that did not change is not read again.
import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import type { Finder, Span } from './find-text.ts'

/** Stands for whatever is no text inside a line, so that offsets are positions and nothing is found across it. */
const notText = '\ufffc'

export type MatchReader = (document: ProseMirrorNode) => Span[]

/** Reads all matches of a finder from documents that are mostly the same from one time to the next. */
export function matchReader(find: Finder): MatchReader {
  const known = new WeakMap<ProseMirrorNode, Span[]>()
  const matchesOf = (line: ProseMirrorNode): Span[] => {
    const before = known.get(line)
    if (before !== undefined) return before
    const matches = find(line.textBetween(0, line.content.size, undefined, notText))
    known.set(line, matches)
    return matches
  }
  return (document) => {
    const all: Span[] = []
    document.descendants((node, position) => {
      if (!node.isTextblock) return true
      for (const { from, to } of matchesOf(node)) all.push({ from: position + 1 + from, to: position + 1 + to })
      return false
    })
    return all
  }
}
