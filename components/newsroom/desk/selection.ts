// Which stories are chosen. It speaks of ids alone, so that rows may change, leave and come while it stands.

export type Selection = {
  ids: ReadonlySet<number>
  /** All that fit the filters, shown or not; how many the person saw. */
  whole: number | null
  /** Where a range begins. */
  anchor: number | null
}

export const nothingChosen: Selection = { ids: new Set(), whole: null, anchor: null }

export const countOf = ({ ids, whole }: Selection): number => whole ?? ids.size
export const isChosen = ({ ids, whole }: Selection, id: number): boolean => whole !== null || ids.has(id)

/** Takes a story in or out. Out of the whole: the others on the screen stay chosen. */
export function toggle(selection: Selection, id: number, shown: readonly number[]): Selection {
  const ids = new Set(selection.whole === null ? selection.ids : shown)
  if (ids.has(id)) ids.delete(id)
  else ids.add(id)
  return { ids, whole: null, anchor: id }
}

/** Everything from where the last choice was made to here. */
export function extend(selection: Selection, id: number, shown: readonly number[]): Selection {
  const from = selection.anchor === null ? -1 : shown.indexOf(selection.anchor)
  const to = shown.indexOf(id)
  if (from < 0 || to < 0) return { ...toggle(selection, id, shown) }
  const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { ids: new Set([...selection.ids, ...range]), whole: null, anchor: selection.anchor }
}

export const chooseShown = (shown: readonly number[]): Selection => ({ ids: new Set(shown), whole: null, anchor: null })
export const chooseWhole = (count: number): Selection => ({ ids: new Set(), whole: count, anchor: null })
