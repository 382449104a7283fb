// The rows of a comparison as they stand on the screen: long runs of unchanged blocks folded, two columns in step.
import type { BlockRow } from '#lib/stories/compare-stories.ts'

/** Unchanged blocks that stay in sight beside a change. */
const context = 1
/** Fewer are not worth folding. */
const fewestFolded = 3

export type Part = { isFolded: boolean; rows: BlockRow[] }
export type SideRow = { left: BlockRow | null; right: BlockRow | null }

/** The rows in parts, of which those far from any change are folded. */
export function foldedParts(rows: readonly BlockRow[]): Part[] {
  const isNear = rows.map((_, index) =>
    rows.slice(Math.max(0, index - context), index + context + 1).some(({ kind }) => kind !== 'same'),
  )
  const parts: Part[] = []
  rows.forEach((row, index) => {
    const isFolded = !isNear[index]
    const last = parts.at(-1)
    if (last?.isFolded === isFolded) last.rows.push(row)
    else parts.push({ isFolded, rows: [row] })
  })
  const opened = parts.map((part) => ({ ...part, isFolded: part.isFolded && part.rows.length >= fewestFolded }))
  return opened.reduce<Part[]>((whole, part) => {
    const last = whole.at(-1)
    if (last && !last.isFolded && !part.isFolded) last.rows.push(...part.rows)
    else whole.push(part)
    return whole
  }, [])
}

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
