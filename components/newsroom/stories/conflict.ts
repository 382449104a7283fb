// Two people saved the same working copy. Which fields only one of them changed, and which both: nothing is dropped unasked.
import {
  type EditableCopy,
  type EditableField,
  type EditedValues,
  editableFields,
  isSameValue,
} from './editable-copy.ts'

export type Comparison = {
  /** Changed by the colleague alone: taken over. */
  theirs: EditableField[]
  /** Changed here alone: kept, and saved on the newer version. */
  mine: EditableField[]
  /** Changed by both: a person decides. */
  both: EditableField[]
}

/**
 * Compares field by field. `base` is what both started from; `attempted` is what a request of ours carried whose
 * answer never came: when the server holds just that, it is ours and no conflict.
 */
export function compare(
  base: EditableCopy,
  mine: EditableCopy,
  theirs: EditableCopy,
  attempted: EditedValues = {},
): Comparison {
  const comparison: Comparison = { theirs: [], mine: [], both: [] }
  const same = (field: EditableField, a: EditableCopy, b: EditableCopy) =>
    isSameValue(field, a[field] as never, b[field] as never)
  for (const field of editableFields) {
    if (same(field, mine, theirs)) continue
    const tried = attempted[field]
    const isOurs = tried !== undefined && isSameValue(field, tried as never, theirs[field] as never)
    if (isOurs || same(field, theirs, base)) comparison.mine.push(field)
    else if (same(field, mine, base)) comparison.theirs.push(field)
    else comparison.both.push(field)
  }
  return comparison
}
