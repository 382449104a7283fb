// Edits of one line of text by a person while others edit it too.
import { smallestEdit } from '#lib/stories/smallest-edit.ts'

/** Takes `removed` units away at `at` and puts `inserted` there. */
export type Edit = { at: number; removed: number; inserted: string }

export type Delta = readonly { retain?: number; insert?: unknown; delete?: number }[]

/** Line ends become spaces, other control characters and halves of pairs go: what a field cannot hold. */
export const oneLine = (value: string): string =>
  value
    .replace(/\s*[\n\r\u2028\u2029]+\s*/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .toWellFormed()

/**
 * What a person did to turn `from` into `to`. Where several places would do (a doubled letter), the one before the
 * caret is meant, because that is where people type.
 */
export function editOf(from: string, to: string, caret: number): Edit {
  const edit = smallestEdit(from, to)
  const shift = edit.at + edit.inserted.length - caret
  if (edit.removed > 0 || shift <= 0 || edit.inserted === '') return edit
  const at = edit.at - shift
  const inserted = to.slice(at, caret)
  const isSame = at >= 0 && from.slice(0, at) + inserted + from.slice(at) === to
  return isSame && inserted.isWellFormed() ? { at, removed: 0, inserted } : edit
}

/** Where a place in the text stands after others' changes; what they put right at it stays behind it. */
export function carried(place: number, delta: Delta): number {
  let at = 0
  let result = place
  for (const step of delta) {
    if (step.retain !== undefined) at += step.retain
    else if (typeof step.insert === 'string') {
      if (at < result) result += step.insert.length
      at += step.insert.length
    } else if (step.delete !== undefined && at < result) result -= Math.min(step.delete, result - at)
  }
  return result
}

/** The same edit on a text that others have changed meanwhile. */
export function carriedEdit(edit: Edit, deltas: readonly Delta[]): Edit {
  let start = edit.at
  let end = edit.at + edit.removed
  for (const delta of deltas) {
    start = carried(start, delta)
    end = carried(end, delta)
  }
  // Others' words that came in between are not what was taken away.
  return { at: start, removed: Math.min(edit.removed, Math.max(0, end - start)), inserted: edit.inserted }
}

/** Where a change ends: there the caret stands after an undo. */
export function endOf(delta: Delta): number {
  let at = 0
  for (const step of delta) {
    if (step.retain !== undefined) at += step.retain
    else if (typeof step.insert === 'string') at += step.insert.length
  }
  return at
}
