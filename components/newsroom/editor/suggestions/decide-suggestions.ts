import type { Editor } from '@tiptap/core'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { Transform } from '@tiptap/pm/transform'
import { decidedBlocks, decideOne } from '#lib/stories/suggestion-decisions.ts'
import type { LineNode } from '#lib/stories/suggestion-line.ts'
import { partStep } from '../undo-step.ts'
import { becomeDocument } from './narrow-change.ts'
import { asDecision } from './suggesting.ts'
import { blocksOfSuggestion } from './suggestions-in-text.ts'

export type Verdict = 'accept' | 'reject'

/** One decision; null when the suggestion is not there any more. */
export function decisionOn(state: EditorState, id: string, verdict: Verdict): Transaction | null {
  const target = documentAfter(state.doc, id, verdict)
  if (target === null) return null
  const tr = state.tr
  becomeDocument(tr, target)
  return tr.docChanged ? asDecision(tr) : null
}

function documentAfter(doc: Node, id: string, verdict: Verdict): Node | null {
  const place = blocksOfSuggestion(doc, id)
  if (place === null) return null
  // A paragraph break that goes joins its words to the block before.
  const first = Math.max(0, place.first - 1)
  const blocks = doc.children.slice(first, place.last + 1)
  const from = doc.children.slice(0, first).reduce((at, { nodeSize }) => at + nodeSize, 0)
  const to = blocks.reduce((at, { nodeSize }) => at + nodeSize, from)
  const { schema } = doc.type
  const left = decidedBlocks(
    blocks.map((block) => block.toJSON() as LineNode),
    decideOne(id, verdict),
  )
  const isAll = to - from === doc.content.size
  const nodes = left.length > 0 || !isAll ? left.map((block) => schema.nodeFromJSON(block)) : [schema.node('paragraph')]
  return new Transform(doc).replace(from, to, new Slice(Fragment.from(nodes), 0, 0)).doc
}

/**
 * Decides suggestions one by one: each is a small change of the shared text, so that what colleagues type between them at
 * the same moment stays where they type it. Returns how many were decided.
 */
export function decideSuggestions(editor: Editor, ids: readonly string[], verdict: Verdict): number {
  let decided = 0
  partStep(editor)
  for (const id of ids) {
    const tr = decisionOn(editor.state, id, verdict)
    if (tr === null) continue
    editor.view.dispatch(tr)
    decided++
  }
  partStep(editor)
  return decided
}
