import type { Slice } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'

/**
 * Words typed into somebody's suggestion take its marks over, as they would bold. They are no part of it: turning it down
 * must not take them along. Adds to the transaction what frees them.
 */
export function withoutInherited(tr: Transaction): Transaction {
  const { insertion, deletion } = tr.doc.type.schema.marks
  const isPut = tr.getMeta('paste') === true || tr.getMeta('uiEvent') === 'drop'
  for (const [index, step] of [...tr.steps].entries()) {
    if (!(step instanceof ReplaceStep) || !(isPut || isTyped(step.slice))) continue
    const after = tr.mapping.slice(index + 1)
    const [from, to] = [after.map(step.from, -1), after.map(step.from + step.slice.size, 1)]
    for (const mark of [insertion, deletion]) if (mark) tr.removeMark(from, to, mark)
  }
  return tr
}

const isTyped = ({ content, openStart, openEnd }: Slice) =>
  openStart === 0 && openEnd === 0 && content.childCount > 0 && content.content.every((node) => node.isInline)
