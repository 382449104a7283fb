import type { Editor, JSONContent } from '@tiptap/core'

/** Puts a block of its own after the outermost block of the cursor (or in place of an empty one), with a line to go on in. */
export function insertBlock(editor: Editor, block: JSONContent): void {
  const { $from } = editor.state.selection
  const outer = $from.depth > 0 ? $from.node(1) : null
  const isEmpty = outer?.type.name === 'paragraph' && outer.content.size === 0
  const after = $from.depth > 0 ? $from.after(1) : editor.state.selection.to
  const from = isEmpty ? $from.before(1) : after
  const isLast = after >= editor.state.doc.content.size
  editor
    .chain()
    .insertContentAt({ from, to: after }, isLast ? [block, { type: 'paragraph' }] : [block])
    .setTextSelection(Math.min(from + 2, editor.state.doc.content.size + 2))
    .focus()
    .run()
}
