import type { Editor } from '@tiptap/core'
import { NodeSelection, Selection } from '@tiptap/pm/state'
import { goOnAt } from '../insert-block.ts'

export type BlockPlace = { editor: Editor; getPos: () => number | undefined }

/** Puts the cursor on the line after the block; where none stands, a new one. */
export function goOnAfter({ editor, getPos }: BlockPlace): void {
  const at = getPos()
  const node = at === undefined ? null : editor.state.doc.nodeAt(at)
  if (at === undefined || !node) return
  editor
    .chain()
    .command(({ tr }) => {
      goOnAt(tr, at + node.nodeSize)
      tr.scrollIntoView()
      return true
    })
    .run()
  editor.view.focus()
}

/** Puts the cursor at the end of what stands before the block; at the top of the text, on the block itself. */
export function goBefore({ editor, getPos }: BlockPlace): void {
  const at = getPos()
  if (at === undefined) return
  const before = Selection.findFrom(editor.state.doc.resolve(at), -1)
  if (before === null) chooseBlock({ editor, getPos })
  else put(editor, before)
}

/** Puts the cursor into the block's own text. */
export function goInto({ editor, getPos }: BlockPlace, side: 'start' | 'end'): void {
  const at = getPos()
  const node = at === undefined ? null : editor.state.doc.nodeAt(at)
  if (at === undefined || !node) return
  const inside = editor.state.doc.resolve(side === 'start' ? at + 1 : at + node.nodeSize - 1)
  put(editor, Selection.near(inside, side === 'start' ? 1 : -1))
}

/** Chooses the block as a whole, with the keys in the text again. */
export function chooseBlock({ editor, getPos }: BlockPlace): void {
  const at = getPos()
  if (at !== undefined) put(editor, NodeSelection.create(editor.state.doc, at))
}

function put(editor: Editor, selection: Selection): void {
  editor
    .chain()
    .command(({ tr }) => {
      tr.setSelection(selection).scrollIntoView()
      return true
    })
    .run()
  editor.view.focus()
}
