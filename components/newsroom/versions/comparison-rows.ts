// The rows of a comparison in two columns in step.
import type { BlockRow } from '#lib/stories/compare-stories.ts'

export type SideRow = { left: BlockRow | null; right: BlockRow | null }

const isOnlyLeft = ({ kind }: BlockRow) => kind === 'removed' || kind === 'left'
const isOnlyRight = ({ kind }: BlockRow) => kind === 'added' || kind === 'moved'

/** Two columns: what went stands beside what came in its place. */
export function sideRows(rows: readonly BlockRow[]): SideRow[] {
  const result: SideRow[] = []
  let waiting: BlockRow[] = []
  const settle = () => {
    result.push(...waiting.map((left) => ({ left, right: null })))
    waiting = []
  }
  for (const row of rows) {
    if (isOnlyLeft(row)) waiting.push(row)
    else if (isOnlyRight(row)) result.push({ left: waiting.shift() ?? null, right: row })
    else {
      settle()
      result.push({ left: row, right: row })
    }
  }
  settle()
  return result
}
