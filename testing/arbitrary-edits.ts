// Whatever a person may do to a text with the editor's own commands, for property tests.
import { getSchema } from '@tiptap/core'
import {
  deleteSelection,
  joinBackward,
  joinForward,
  lift,
  setBlockType,
  splitBlock,
  toggleMark,
  wrapIn,
} from '@tiptap/pm/commands'
import { Fragment, type NodeType, Slice } from '@tiptap/pm/model'
import { liftListItem, sinkListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list'
import { type Command, EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import fc from 'fast-check'
import { bodyExtensions } from '#components/newsroom/editor/extensions/body-extensions.ts'

export const bodySchema = getSchema(bodyExtensions())
const node = (name: string): NodeType => bodySchema.nodes[name] as NodeType

const always =
  (change: (state: EditorState) => Transaction | null): Command =>
  (state, dispatch) => {
    const tr = change(state)
    if (tr === null) return false
    dispatch?.(tr)
    return true
  }
const either =
  (...commands: Command[]): Command =>
  (state, dispatch) =>
    commands.some((command) => command(state, dispatch))

const paragraph = (text: string) => node('paragraph').create(null, bodySchema.text(text))
const endsInPair = (text: string) => /[\uDC00-\uDFFF]$/.test(text)

const backspace: Command = (state, dispatch) => {
  const { $from, empty, from } = state.selection
  if (!empty) return deleteSelection(state, dispatch)
  if ($from.parentOffset === 0) return joinBackward(state, dispatch)
  dispatch?.(state.tr.delete(from - (endsInPair($from.nodeBefore?.text ?? '') ? 2 : 1), from))
  return true
}

function withoutBlock(state: EditorState, isMoved: boolean): Transaction | null {
  const index = state.selection.$from.index(0)
  const block = state.doc.maybeChild(index)
  if (!block || state.doc.childCount < 2) return null
  const at = state.doc.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0)
  const tr = state.tr.delete(at, at + block.nodeSize)
  return isMoved ? tr.insert(tr.doc.content.size, block) : tr
}

function replacedEverywhere(state: EditorState): Transaction {
  const tr = state.tr
  state.doc.descendants(({ text = '' }, at) => {
    for (let index = text.length - 1; index >= 0; index--) {
      if (text[index] !== 'e') continue
      tr.insertText('EE', tr.mapping.map(at + index), tr.mapping.map(at + index + 1))
    }
  })
  return tr
}

const pasted = new Slice(Fragment.from(['one', 'two', 'three'].map(paragraph)), 1, 1)

export const commands = {
  delete: deleteSelection,
  backspace,
  joinForward,
  split: splitBlock,
  splitItem: splitListItem(node('listItem')),
  sink: sinkListItem(node('listItem')),
  lift: either(liftListItem(node('listItem')), lift),
  heading: setBlockType(node('heading'), { level: 2 }),
  bold: toggleMark(bodySchema.marks.bold!),
  quote: wrapIn(node('blockquote')),
  list: wrapInList(node('bulletList')),
  lineBreak: always((state) => state.tr.replaceSelectionWith(node('hardBreak').create(), false)),
  pageBreak: always((state) => state.tr.replaceSelectionWith(node('pageBreak').create())),
  paste: always((state) => state.tr.replaceSelection(pasted)),
  removeBlock: always((state) => withoutBlock(state, false)),
  moveBlock: always((state) => withoutBlock(state, true)),
  replaceAll: always(replacedEverywhere),
} satisfies Record<string, Command>

export type Edit = { from: number; to: number; do: keyof typeof commands | 'type'; text: string }

/** Edits at any place; those with a caret take `from` for it. */
export const arbitraryEdit = (names: readonly Edit['do'][], texts: readonly string[]): fc.Arbitrary<Edit> => {
  const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
  return fc.record({ from: place, to: place, do: fc.constantFrom(...names), text: fc.constantFrom(...texts) })
}

const atCaret: readonly string[] = ['type', 'backspace', 'joinForward', 'split', 'splitItem']

/** The editor's state with the edit's selection; never inside of a character. */
export function selectedFor(state: EditorState, { from, to, do: name }: Edit): EditorState {
  const { doc } = state
  const place = (share: number) => {
    const $at = doc.resolve(Math.floor(share * (doc.content.size + 1)))
    const before = $at.parent.isTextblock ? ($at.nodeBefore?.text ?? '') : ''
    return doc.resolve(/[\uD800-\uDBFF]$/.test(before) ? $at.pos - 1 : $at.pos)
  }
  const head = place(atCaret.includes(name) ? from : to)
  return state.apply(state.tr.setSelection(TextSelection.between(place(from), head)))
}

/** The transaction that the edit would dispatch; null where it does nothing. */
export function transactionOf(state: EditorState, edit: Edit): Transaction | null {
  if (edit.do === 'type') return state.tr.insertText(edit.text)
  let made: Transaction | null = null
  commands[edit.do](state, (tr) => {
    made = tr
  })
  return made
}

export const stateOf = (content: unknown[]): EditorState =>
  EditorState.create({
    doc: bodySchema.nodeFromJSON({ type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }),
  })
