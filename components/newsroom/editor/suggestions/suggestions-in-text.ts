// The suggestions of a document and where they stand. Blocks keep their identity while nobody touches them, so that a long
// story is not read anew at every key.
import type { Node } from '@tiptap/pm/model'
import type { BlockSuggestion } from '#lib/stories/body-inline.ts'
import { holdsSuggestions } from '#lib/stories/suggestion-decisions.ts'
import type { LineNode } from '#lib/stories/suggestion-line.ts'
import { type OpenSuggestion, openSuggestionList } from '#lib/stories/suggestion-list.ts'

const known = new WeakMap<Node, OpenSuggestion[]>()

function inBlock(block: Node): OpenSuggestion[] {
  const kept = known.get(block)
  if (kept) return kept
  const json = block.toJSON() as LineNode
  const found = holdsSuggestions(json) ? openSuggestionList([json]) : []
  known.set(block, found)
  return found
}

/** All open suggestions in the order of the text. */
export function suggestionsInText(doc: Node): OpenSuggestion[] {
  const all = new Map<string, OpenSuggestion>()
  for (const block of doc.children) {
    for (const suggestion of inBlock(block)) {
      const before = all.get(suggestion.id)
      all.set(suggestion.id, before ? { ...before, pieces: [...before.pieces, ...suggestion.pieces] } : suggestion)
    }
  }
  return [...all.values()]
}

/** The blocks at the top of the document between which a suggestion stands. */
export function blocksOfSuggestion(doc: Node, id: string): { first: number; last: number } | null {
  let [first, last] = [-1, -1]
  doc.children.forEach((block, index) => {
    if (!inBlock(block).some((suggestion) => suggestion.id === id)) return
    if (first < 0) first = index
    last = index
  })
  return first < 0 ? null : { first, last }
}

const idsOn = (node: Node): string[] => [
  ...node.marks
    .filter(({ type }) => type.name === 'insertion' || type.name === 'deletion')
    .map(({ attrs }) => attrs.id),
  ...((node.attrs.suggestions as BlockSuggestion[] | null | undefined) ?? []).map(({ id }) => id),
]

/** Where a suggestion begins and ends. */
export function rangeOfSuggestion(doc: Node, id: string): { from: number; to: number } | null {
  let range: { from: number; to: number } | null = null
  doc.descendants((node, at) => {
    if (!idsOn(node).includes(id)) return
    const to = node.isTextblock ? at + 1 : at + node.nodeSize
    range = { from: range?.from ?? at, to: Math.max(to, range?.to ?? 0) }
  })
  return range
}

/** The suggestion at a place of the text, the innermost first. */
export function suggestionAt(doc: Node, at: number): string | null {
  const $at = doc.resolve(at)
  for (const node of [$at.nodeAfter, $at.nodeBefore]) {
    const id = node ? idsOn(node)[0] : undefined
    if (id !== undefined) return id
  }
  for (let depth = $at.depth; depth > 0; depth--) {
    const id = idsOn($at.node(depth))[0]
    if (id !== undefined) return id
  }
  return null
}
