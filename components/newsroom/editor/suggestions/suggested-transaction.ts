import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { type EditorState, type Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { Transform } from '@tiptap/pm/transform'
import type { SuggestionFacts } from '#lib/stories/body-inline.ts'
import { suggestedBlocks } from '#lib/stories/suggestion-changes.ts'
import type { LineNode } from '#lib/stories/suggestion-line.ts'
import { becomeDocument, changedSiblings } from './narrow-change.ts'
import { withoutInherited } from './without-inherited.ts'

export type Author = { personId: number; next: () => SuggestionFacts }

/** The transaction as suggestions of the author; the same transaction when it changes no text. */
export function suggestedTransaction(state: EditorState, tr: Transaction, { personId, next }: Author): Transaction {
  withoutInherited(tr)
  const changed = tr.docChanged ? changedSiblings(state.doc, tr.doc) : null
  if (changed === null) return tr
  const { before, after, beforeAt, afterAt, previous } = changed
  const { blocks, carets } = suggestedBlocks({
    before: before.map((node) => node.toJSON() as LineNode),
    after: after.map((node) => node.toJSON() as LineNode),
    previous: (previous?.toJSON() as LineNode | undefined) ?? null,
    beforeAt,
    afterAt,
    moved: (at) => {
      const { deletedAfter, pos } = tr.mapping.mapResult(at, 1)
      return deletedAfter ? null : pos
    },
    personId,
    next,
    carets: caretsOf(tr.selection, isDeletedBackwards(state, tr)),
  })
  const to = before.reduce((at, { nodeSize }) => at + nodeSize, beforeAt)
  const target = replaced(state.doc, beforeAt, to, blocks)

  const result = state.tr
  becomeDocument(result, target)
  result.setSelection(selectionIn(result, tr, carets))
  if (tr.storedMarksSet) result.setStoredMarks(tr.storedMarks)
  if (tr.scrolledIntoView) result.scrollIntoView()
  return withMetaOf(result, tr)
}

function replaced(doc: Node, from: number, to: number, blocks: readonly LineNode[]): Node {
  const nodes = blocks.map((block) => doc.type.schema.nodeFromJSON(block))
  const all = nodes.length > 0 || to - from < doc.content.size ? nodes : [doc.type.schema.node('paragraph')]
  return new Transform(doc).replace(from, to, new Slice(Fragment.from(all), 0, 0)).doc
}

/** Backspace leaves the caret before what it struck, so that the next one goes on; all else leaves it behind. */
const isDeletedBackwards = (state: EditorState, tr: Transaction) =>
  state.selection.empty && tr.selection.empty && tr.mapping.map(state.selection.head, -1) < state.selection.head

const caretsOf = (selection: Selection, isBeforeDeleted: boolean) =>
  selection instanceof TextSelection
    ? [
        { name: 'anchor' as const, at: selection.anchor, isBeforeDeleted },
        { name: 'head' as const, at: selection.head, isBeforeDeleted },
      ]
    : []

function selectionIn(result: Transaction, tr: Transaction, carets: { anchor?: number; head?: number }): Selection {
  const back = tr.mapping.invert()
  const place = (at: number) => Math.min(result.mapping.map(back.map(at)), result.doc.content.size)
  const head = carets.head ?? place(tr.selection.head)
  const anchor = carets.anchor ?? (tr.selection.empty ? head : place(tr.selection.anchor))
  return TextSelection.between(result.doc.resolve(anchor), result.doc.resolve(head))
}

/** What else the transaction says, without the notes of an input rule: undoing one replays its own steps. */
function withMetaOf(result: Transaction, tr: Transaction): Transaction {
  const notes = (tr as unknown as { meta: Record<string, unknown> }).meta
  for (const [key, value] of Object.entries(notes)) {
    const isInputRule = typeof value === 'object' && value !== null && 'transform' in value
    if (!isInputRule) result.setMeta(key, value)
  }
  return result
}
