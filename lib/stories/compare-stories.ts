// Two points of a story's life side by side: fields by words, blocks paired, moves as moves. Comments and open
// suggestions are not words of the story and are left out.
import type { Block, Body } from './body.ts'
import { blockTokens, compareBlock, nameOfBlock } from './compare-block.ts'
import { type Pair, pairBlocks } from './compare-blocks.ts'
import { compareDetails } from './compare-details.ts'
import { compareText, type Piece, piecesOf, type Work } from './compare-words.ts'
import { withoutEditorialMarks } from './editorial-marks.ts'
import type { TextField } from './live-text.ts'
import type { DetailField, StoryContent } from './version.ts'

/** For a detail each piece is one thing of a list; for words pieces follow one another. */
export type FieldChange = { field: TextField | DetailField; pieces: Piece[] }

/**
 * `moved` stands where the block is now, `left` where it was. `from` and `to` are the block's places before and after,
 * counted from 0.
 */
export type BlockRow = {
  kind: 'same' | 'changed' | 'moved' | 'left' | 'removed' | 'added'
  from: number | null
  to: number | null
  type: Block['type']
  name: string
  pieces: Piece[]
  notes: string[]
}
export type StoryComparison = { fields: FieldChange[]; blocks: BlockRow[] }

const wordFields = ['headline', 'standfirst', 'shortHeadline', 'slugline'] as const satisfies readonly TextField[]

/** What leads from one point to the other. Fields that are alike are left out, blocks that are alike are there. */
export function compareStories(before: StoryContent, after: StoryContent, work: Work = { steps: 0 }): StoryComparison {
  const words = wordFields.flatMap((field): FieldChange[] =>
    before[field] === after[field] ? [] : [{ field, pieces: compareText(before[field], after[field], work) }],
  )
  return {
    fields: [...words, ...compareDetails(before.details, after.details)],
    blocks: compareBodies(before.body, after.body, work),
  }
}

export const isUnchanged = ({ fields, blocks }: StoryComparison): boolean =>
  fields.length === 0 && blocks.every(({ kind }) => kind === 'same')

/** The rows of two bodies in the order of the second, with what went where it stood. */
export function compareBodies(before: Body, after: Body, work: Work = { steps: 0 }): BlockRow[] {
  const a = withoutEditorialMarks(before).content
  const b = withoutEditorialMarks(after).content
  const pairs = pairBlocks(a, b, work)
  const byTo = new Map(pairs.map((pair) => [pair.to, pair]))
  const byFrom = new Map(pairs.map((pair) => [pair.from, pair]))
  const rows: BlockRow[] = []
  let next = 0
  /** What stood before the block `end` and stands there no more. */
  const gone = (end: number) => {
    for (; next < end; next++) {
      const pair = byFrom.get(next)
      if (pair?.isMoved) rows.push(row('left', a[next] as Block, { from: next, to: pair.to }))
      else if (!pair) rows.push(row('removed', a[next] as Block, { from: next, to: null }))
    }
  }
  const stays = pairs.filter(({ isMoved }) => !isMoved)
  b.forEach((block, to) => {
    while (stays[0] && stays[0].to < to) stays.shift()
    gone(stays[0]?.from ?? a.length)
    const pair = byTo.get(to)
    if (pair && !pair.isMoved) next = pair.from + 1
    rows.push(pair ? pairedRow(pair, a[pair.from] as Block, block, work) : row('added', block, { from: null, to }))
  })
  gone(a.length)
  return rows
}

function pairedRow(pair: Pair, before: Block, after: Block, work: Work): BlockRow {
  const { from, to, isMoved, isSame } = pair
  const kind = isMoved ? 'moved' : isSame ? 'same' : 'changed'
  if (isSame) return row(kind, after, { from, to })
  return { ...row(kind, after, { from, to }), ...compareBlock(before, after, work) }
}

function row(kind: BlockRow['kind'], block: Block, place: Pick<BlockRow, 'from' | 'to'>): BlockRow {
  const pieces = piecesOf(kind === 'added' || kind === 'removed' ? kind : 'same', blockTokens(block))
  return { kind, ...place, type: block.type, name: nameOfBlock(block), pieces, notes: [] }
}
