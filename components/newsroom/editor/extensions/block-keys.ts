// Keys at the edges of blocks, and those that move whole blocks.
import { type Editor, Extension, textblockTypeInputRule } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { blockAtCursor, moveBlock, turnBlock } from '../block-steps.ts'
import { goOnAt } from '../insert-block.ts'

const move =
  (step: -1 | 1) =>
  ({ editor }: { editor: Editor }) =>
    moveBlock(editor, blockAtCursor(editor.state), step)

export const BlockKeys = Extension.create({
  name: 'blockKeys',
  priority: 1_000,
  // The story's own first level is the headline, so one sign is as good as two.
  addInputRules() {
    const { heading } = this.editor.schema.nodes
    return heading ? [textblockTypeInputRule({ find: /^#\s$/, type: heading, getAttributes: { level: 2 } })] : []
  },
  addKeyboardShortcuts: () => ({
    'Alt-Shift-ArrowUp': move(-1),
    'Alt-Shift-ArrowDown': move(1),
    Enter: ({ editor }) => enterChosenBlock(editor) || leavePullQuote(editor) || leaveFactBox(editor),
    ArrowDown: ({ editor }) => isOnLastLine(editor, 'pullQuote') && focusField(editor, depthOf(editor, 'pullQuote')),
    ArrowUp: ({ editor }) => isOnFirstLineOfBox(editor) && focusField(editor, depthOf(editor, 'factBox')),
    Backspace: ({ editor }) => backOutOfPullQuote(editor) || backOutOfBox(editor),
  }),
})

const depthOf = ({ state }: Editor, name: string): number => {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth -= 1) if ($from.node(depth).type.name === name) return depth
  return 0
}

/** Puts the cursor into the first field of the block around the cursor, or of the chosen block (depth 0). */
function focusField(editor: Editor, depth: number): boolean {
  const { selection } = editor.state
  const at = depth > 0 ? selection.$from.before(depth) : selection.from
  const element = editor.view.nodeDOM(at)
  const field = element instanceof HTMLElement ? element.querySelector<HTMLElement>('[data-block-field]') : null
  field?.focus()
  return field !== null
}

/** Enter on a chosen block writes in its first field; where it has none, on the line after it. */
function enterChosenBlock(editor: Editor): boolean {
  const { selection } = editor.state
  if (!(selection instanceof NodeSelection) || !selection.node.isBlock) return false
  if (focusField(editor, 0)) return true
  return editor.commands.command(({ tr }) => {
    goOnAt(tr, selection.to)
    tr.scrollIntoView()
    return true
  })
}

function leavePullQuote(editor: Editor): boolean {
  const depth = depthOf(editor, 'pullQuote')
  return depth > 0 && focusField(editor, depth)
}

const isOnLastLine = ({ state: { selection }, view }: Editor, name: string) =>
  selection.empty && selection.$from.parent.type.name === name && view.endOfTextblock('down')

/** Whether the cursor stands in the first line of words of a box, wherever in that line. */
function isOnFirstLineOfBox(editor: Editor): boolean {
  const depth = depthOf(editor, 'factBox')
  const { $from, empty } = editor.state.selection
  if (depth === 0 || !empty) return false
  const isFirst = Array.from({ length: $from.depth - depth }, (_, step) => $from.index(depth + step)).every(
    (at) => at === 0,
  )
  return isFirst && editor.view.endOfTextblock('up')
}

const isAtStartOfBox = (editor: Editor) => editor.state.selection.$from.parentOffset === 0 && isOnFirstLineOfBox(editor)

/** An empty last line of a box is left by Enter, and goes. */
function leaveFactBox(editor: Editor): boolean {
  const depth = depthOf(editor, 'factBox')
  const { $from, empty } = editor.state.selection
  if (depth === 0 || !empty || $from.depth !== depth + 1 || $from.parent.content.size > 0) return false
  const box = $from.node(depth)
  if (box.childCount === 1 || $from.index(depth) < box.childCount - 1) return false
  return editor.commands.command(({ tr }) => {
    tr.delete($from.before(), $from.after())
    goOnAt(tr, tr.mapping.map($from.after(depth)))
    tr.scrollIntoView()
    return true
  })
}

/** At the start of a pull quote Backspace makes it text again, with whoever said it on a line of its own. */
function backOutOfPullQuote(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection
  if (!empty || $from.parent.type.name !== 'pullQuote' || $from.parentOffset > 0) return false
  const place = blockAtCursor(editor.state)
  if (place !== null) turnBlock(editor, place, 'paragraph')
  return true
}

/** At the start of a box Backspace goes to its title; an empty box without a title becomes a line again. */
function backOutOfBox(editor: Editor): boolean {
  if (!isAtStartOfBox(editor)) return false
  const depth = depthOf(editor, 'factBox')
  const box = editor.state.selection.$from.node(depth)
  const place = blockAtCursor(editor.state)
  const isItem = place?.node.type.name === 'listItem'
  if (isItem) return false
  if (box.textContent !== '' || box.attrs.title !== '' || place === null) return focusField(editor, depth)
  turnBlock(editor, place, 'paragraph')
  return true
}
