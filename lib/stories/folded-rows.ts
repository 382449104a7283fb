// A comparison on a screen: long runs of unchanged blocks folded.
import type { BlockRow } from './compare-stories.ts'

/** Unchanged blocks that stay in sight beside a change. */
const context = 1
/** Fewer are not worth folding. */
const fewestFolded = 3

export type Part<R> = { isFolded: boolean; rows: R[] }

/** The rows in parts, of which those far from any change are folded. */
export function foldedParts<R extends Pick<BlockRow, 'kind'>>(rows: readonly R[]): Part<R>[] {
  const isNear = rows.map((_, index) =>
    rows.slice(Math.max(0, index - context), index + context + 1).some(({ kind }) => kind !== 'same'),
  )
  const parts: Part<R>[] = []
  rows.forEach((row, index) => {
    const isFolded = !isNear[index]
    const last = parts.at(-1)
    if (last?.isFolded === isFolded) last.rows.push(row)
    else parts.push({ isFolded, rows: [row] })
  })
  const opened = parts.map((part) => ({ ...part, isFolded: part.isFolded && part.rows.length >= fewestFolded }))
  return opened.reduce<Part<R>[]>((whole, part) => {
    const last = whole.at(-1)
    if (last && !last.isFolded && !part.isFolded) last.rows.push(...part.rows)
    else whole.push(part)
    return whole
  }, [])
}
