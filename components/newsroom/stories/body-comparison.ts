// Two bodies side by side, block by block.
import type { Block, Body } from '#lib/stories/body.ts'
import { blockText } from '#lib/stories/body-text.ts'

export type BlockRow = { mine: string | null; theirs: string | null; isSame: boolean }

/** `key` tells blocks apart (marks and levels count); `text` is what a person reads. */
type Item = { key: string; text: string }

/** Equal blocks stand in one row; what only one version has stands beside what the other has in its place. */
export function alignBlocks(mine: Body, theirs: Body): BlockRow[] {
  const a = mine.content.map(itemOf)
  const b = theirs.content.map(itemOf)
  let start = 0
  while (start < a.length && start < b.length && a[start]?.key === b[start]?.key) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end)?.key === b.at(-1 - end)?.key) end++
  return [
    ...a.slice(0, start).map(sameRow),
    ...alignMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map(sameRow),
  ]
}

const itemOf = (block: Block): Item => ({ key: JSON.stringify(block), text: lineOf(block) })

function lineOf(block: Block): string {
  if (block.type === 'readAlso') return `[Read also: story ${block.attrs.storyId}]`
  if (block.type === 'pageBreak') return '[Page break]'
  return block.type === 'heading' ? `${'#'.repeat(block.attrs.level)} ${blockText(block)}` : blockText(block)
}

const sameRow = ({ text }: Item): BlockRow => ({ mine: text, theirs: text, isSame: true })

/** Beyond this many comparisons the middle is shown as two plain columns. */
const mostCells = 1_000_000

function alignMiddle(a: Item[], b: Item[]): BlockRow[] {
  if (a.length * b.length > mostCells) return besideEachOther(a, b)
  const common = commonLengths(a, b)
  const rows: BlockRow[] = []
  let onlyA: Item[] = []
  let onlyB: Item[] = []
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const left = a[i]
    const right = b[j]
    if (left && right && left.key === right.key) {
      rows.push(...besideEachOther(onlyA, onlyB), sameRow(left))
      onlyA = []
      onlyB = []
      i++
      j++
    } else if (left && (!right || (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      onlyA.push(left)
      i++
    } else if (right) {
      onlyB.push(right)
      j++
    }
  }
  return [...rows, ...besideEachOther(onlyA, onlyB)]
}

/** Lengths of the longest common subsequences of all pairs of tails. */
function commonLengths(a: Item[], b: Item[]): Uint32Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    const [row, below] = [table[i] as Uint32Array, table[i + 1] as Uint32Array]
    for (let j = b.length - 1; j >= 0; j--) {
      row[j] = a[i]?.key === b[j]?.key ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return table
}

const besideEachOther = (a: Item[], b: Item[]): BlockRow[] =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, row) => ({
    mine: a[row]?.text ?? null,
    theirs: b[row]?.text ?? null,
    isSame: false,
  }))
