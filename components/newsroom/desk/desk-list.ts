// The list as the screen holds it. News changes rows where they stand; nothing is re-ordered under the reader's hand.
import type { DeskPage, DeskRow, DeskRows } from '#lib/stories/desk-row.ts'

export type DeskList = {
  /** The server's page it began with: another one means another list. */
  source: DeskPage
  rows: DeskRow[]
  next: string | null
  /** Rows that no longer fit, shown dimmed until the list is asked for anew. */
  left: ReadonlySet<number>
  /** Stories that fit by now and are not shown yet. */
  fresh: ReadonlySet<number>
}

export const listOf = (page: DeskPage): DeskList => ({
  source: page,
  rows: page.rows,
  next: page.next,
  left: new Set(),
  fresh: new Set(),
})

/** Another page below; a story that moved down meanwhile is not shown twice. */
export function append(list: DeskList, page: DeskPage): DeskList {
  const known = new Set(list.rows.map(({ id }) => id))
  return { ...list, rows: [...list.rows, ...page.rows.filter(({ id }) => !known.has(id))], next: page.next }
}

/** What became of stories that changed. */
export function patch(list: DeskList, { rows, gone }: DeskRows): DeskList {
  const news = new Map(rows.map((row) => [row.id, row]))
  const shown = new Set(list.rows.map(({ id }) => id))
  const left = new Set([...list.left].filter((id) => !news.has(id)))
  const fresh = new Set([...list.fresh].filter((id) => !gone.includes(id)))
  for (const id of gone) if (shown.has(id)) left.add(id)
  for (const { id } of rows) if (!shown.has(id)) fresh.add(id)
  return { ...list, rows: list.rows.map((row) => newer(row, news.get(row.id))), left, fresh }
}

/** Answers may overtake each other: an older one changes nothing, and an equal one keeps the row drawn. */
function newer(row: DeskRow, news: DeskRow | undefined): DeskRow {
  if (news === undefined || news.revision < row.revision) return row
  return JSON.stringify(news) === JSON.stringify(row) ? row : news
}

/** What the first page looks like by now: what it has and the list has not is new. */
export function compareWithFirstPage(list: DeskList, page: DeskPage): DeskList {
  const shown = new Set(list.rows.map(({ id }) => id))
  const last = page.rows.findLastIndex(({ id }) => shown.has(id))
  // What stands below the last row that is shown moved up from pages nobody asked for.
  const above = last < 0 ? page.rows : page.rows.slice(0, last)
  return patch(list, { rows: above, gone: [] })
}
