import type { ChainedCommands, Editor, JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Selection, type Transaction } from '@tiptap/pm/state'
import { asOneStep } from './undo-step.ts'

/** Puts a block after the outermost block of the cursor, or in place of an empty line. */
export const insertBlock = (editor: Editor, block: JSONContent): boolean =>
  asOneStep(editor, (chain) => withBlock(chain, block))

export const withBlock = (chain: ChainedCommands, block: JSONContent): ChainedCommands =>
  chain.command(({ tr, editor }) => {
    placeBlock(tr, editor.schema.nodeFromJSON(block))
    return true
  })

/** The cursor then stands in the block, or on the line after one that has no place for it. */
export function placeBlock(tr: Transaction, block: Node): void {
  const { from, to } = placeOf(tr)
  tr.replaceWith(from, to, block)
  const after = from + block.nodeSize
  if (block.isAtom) {
    goOnAt(tr, after)
  } else {
    if (after >= tr.doc.content.size) tr.insert(after, newLine(tr))
    tr.setSelection(Selection.near(tr.doc.resolve(from + 1)))
  }
  tr.scrollIntoView()
}

/** The cursor on the line at this place between two blocks; where none stands, a new one. */
export function goOnAt(tr: Transaction, position: number): void {
  const next = tr.doc.nodeAt(position)
  if (next?.isTextblock !== true) tr.insert(position, newLine(tr))
  tr.setSelection(Selection.near(tr.doc.resolve(position + 1)))
}

/** An empty line to write on. */
export function newLine(tr: Transaction): Node {
  const line = tr.doc.type.contentMatch.defaultType?.createAndFill()
  if (!line) throw new Error('A body begins with a line to write on.')
  return line
}

function placeOf(tr: Transaction): { from: number; to: number } {
  const { selection } = tr
  const { $from } = selection
  if ($from.depth === 0) {
    const after = selection instanceof NodeSelection ? selection.to : $from.pos
    return { from: after, to: after }
  }
  const outer = $from.node(1)
  const isEmptyLine = outer.type.name === 'paragraph' && outer.content.size === 0
  return { from: isEmptyLine ? $from.before(1) : $from.after(1), to: $from.after(1) }
}
