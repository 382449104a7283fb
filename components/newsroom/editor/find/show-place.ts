import type { Editor } from '@tiptap/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { Span } from './find-text.ts'

/** Selects a place of the body and brings it to the middle of the window; with the keys there, when asked. */
export function showInBody(editor: Editor, { from, to }: Span, takesFocus: boolean): void {
  const { state, view } = editor
  view.dispatch(state.tr.setSelection(TextSelection.between(state.doc.resolve(from), state.doc.resolve(to))))
  if (takesFocus) view.focus()
  toMiddle(editor, from)
}

/** Puts the cursor into a block of the body, or chooses the block where there is nothing to write in. */
export function showBlock(editor: Editor, index: number): void {
  const { state, view } = editor
  if (index < 0 || index >= state.doc.childCount) return
  let at = 0
  for (let before = 0; before < index; before++) at += state.doc.child(before).nodeSize
  const isWritten = state.doc.child(index).inlineContent || !state.doc.child(index).isAtom
  const selection = isWritten ? TextSelection.near(state.doc.resolve(at + 1)) : NodeSelection.create(state.doc, at)
  view.dispatch(state.tr.setSelection(selection))
  view.focus()
  toMiddle(editor, at + 1)
}

function toMiddle({ view }: Editor, position: number): void {
  const { node } = view.domAtPos(position)
  const element = node instanceof Element ? node : node.parentElement
  element?.scrollIntoView({ block: 'center' })
}
