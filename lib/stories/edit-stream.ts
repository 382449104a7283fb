// The stream of edits as people read it: single changes of the live text gathered into what one person did in one go.

/** After a longer pause a person begins anew. */
export const pauseMs = 15 * 60_000
/** Changes of two people that are no further apart are written at the same time, not in turns. */
export const togetherMs = 60_000

export type EditRow = { id: bigint; personId: number | null; sitting: string; origin: string; at: Date }
export type EditGroup<R extends EditRow> = { personId: number | null; origin: string; rows: R[] }

/** Rows that stand for themselves, whoever wrote the ones around them. */
const alone: readonly string[] = ['opened', 'merged', 'restore']

const isSameGo = (a: EditRow, b: EditRow) =>
  a.personId === b.personId && a.sitting === b.sitting && a.origin === b.origin && !alone.includes(b.origin)

/**
 * Groups in the order of their latest rows. A row joins its person's group of the same sitting, unless that person
 * paused, or somebody else had a turn in between. While two write at once, each has one group.
 * @param rows in the order in which they were acknowledged
 */
export function gatherEdits<R extends EditRow>(rows: readonly R[]): EditGroup<R>[] {
  const open: EditGroup<R>[] = []
  let latest: EditGroup<R> | null = null
  for (const row of rows) {
    const own = open.findLast((group) => isSameGo(group.rows.at(-1) as R, row))
    const sinceMs = own ? row.at.getTime() - (own.rows.at(-1) as R).at.getTime() : 0
    const joins: boolean = own !== undefined && sinceMs <= (own === latest ? pauseMs : togetherMs)
    if (own && joins) own.rows.push(row)
    else open.push({ personId: row.personId, origin: row.origin, rows: [row] })
    latest = own && joins ? own : (open.at(-1) ?? null)
  }
  const lastId = ({ rows: own }: EditGroup<R>) => own.at(-1)?.id ?? 0n
  return open.sort((a, b) => (lastId(a) < lastId(b) ? -1 : 1))
}
