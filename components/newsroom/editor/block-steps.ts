// What can be done with a whole block of the text: each is one step of undo.
import type { Editor } from '@tiptap/core'
import { Fragment, type Node } from '@tiptap/pm/model'
import { NodeSelection, Selection, type Transaction } from '@tiptap/pm/state'
import { withoutComments } from '#lib/stories/editorial-marks.ts'
import { announce } from './announce.ts'
import { blockName } from './block-names.ts'
import { newLine } from './insert-block.ts'
import { type TextKind, turned } from './turned-block.ts'
import { asOneStep } from './undo-step.ts'

type Place = { parent: Node; index: number; position: number; node: Node }

/** The whole block at the cursor: the item of a list, else the outermost block. */
export function blockAtCursor(tr: Pick<Transaction, 'selection'>): Place | null {
  const { selection } = tr
  const { $from } = selection
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth)
    if (node.type.name === 'listItem')
      return placeAt($from.node(depth - 1), $from.index(depth - 1), $from.before(depth))
  }
  if ($from.depth > 0) return placeAt($from.node(0), $from.index(0), $from.before(1))
  return selection instanceof NodeSelection ? placeAt($from.parent, $from.index(), $from.pos) : null
}

function placeAt(parent: Node, index: number, position: number): Place | null {
  const node = parent.maybeChild(index)
  return node === null ? null : { parent, index, position, node }
}

/** The place of the block that begins here. */
export function blockAt(doc: Node, position: number): Place | null {
  const $at = doc.resolve(position)
  return placeAt($at.parent, $at.index(), position)
}

/** Moves the block one place up or down, with the cursor in it, and says where it is now. */
export function moveBlock(editor: Editor, place: Place | null, step: -1 | 1): boolean {
  if (place === null) return false
  const { parent, index, node } = place
  const name = blockName(node)
  const neighbour = parent.maybeChild(index + step)
  if (neighbour === null) {
    announce(`${name} is ${step < 0 ? 'the first' : 'the last'} already`)
    return true
  }
  asOneStep(editor, (chain) =>
    chain.command(({ tr }) => {
      swap(tr, place, neighbour, step)
      tr.scrollIntoView()
      return true
    }),
  )
  announce(`${name} moved ${step < 0 ? 'up' : 'down'}, ${index + step + 1} of ${parent.childCount}`)
  return true
}

/** The neighbour goes round the block, so that the cursor stays where it is in its words. */
export function swap(tr: Transaction, { position, node }: Place, neighbour: Node, step: -1 | 1): void {
  const neighbourAt = step < 0 ? position - neighbour.nodeSize : position + node.nodeSize
  tr.delete(neighbourAt, neighbourAt + neighbour.nodeSize)
  tr.insert(step < 0 ? neighbourAt + node.nodeSize : position, neighbour)
}

export function duplicateBlock(editor: Editor, { position, node }: Place): void {
  // A thread of comments is about one place, not about copies.
  const copy = withoutComments(node.toJSON())
  asOneStep(editor, (chain) =>
    chain.command(({ tr, state }) => {
      tr.insert(position + node.nodeSize, state.schema.nodeFromJSON(copy))
      return true
    }),
  )
  announce(`${blockName(node)} duplicated`)
}

export function deleteBlock(editor: Editor, place: Place): void {
  asOneStep(editor, (chain) =>
    chain.command(({ tr }) => {
      const { position, node, parent } = whole(tr.doc, place)
      if (parent.type.name === 'doc' && parent.childCount === 1) return replaceAll(tr)
      tr.delete(position, position + node.nodeSize)
      tr.setSelection(Selection.near(tr.doc.resolve(Math.min(position, tr.doc.content.size))))
      return true
    }),
  )
  announce(`${blockName(place.node)} deleted`)
}

/** The last item of a list goes with its list. */
function whole(doc: Node, place: Place): Place {
  const $at = doc.resolve(place.position)
  if (place.parent.childCount > 1 || $at.depth === 0) return place
  const around = blockAt(doc, $at.before())
  return around === null ? place : whole(doc, around)
}

function replaceAll(tr: Transaction): boolean {
  tr.replaceWith(0, tr.doc.content.size, newLine(tr))
  tr.setSelection(Selection.atStart(tr.doc))
  return true
}

export function turnBlock(editor: Editor, { position, node }: Place, kind: TextKind): void {
  const blocks = turned(node, kind)
  if (blocks === null) return
  asOneStep(editor, (chain) =>
    chain.command(({ tr }) => {
      tr.replaceWith(position, position + node.nodeSize, Fragment.from(blocks))
      tr.setSelection(Selection.near(tr.doc.resolve(position + 1)))
      return true
    }),
  )
}
