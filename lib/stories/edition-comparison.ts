// What changed between two editions as readers are shown it: words, never what only the newsroom has, and nothing of
// other stories, which readers may not see any more.
import type { Block, Body } from './body.ts'
import { type BlockRow, compareBodies } from './compare-stories.ts'
import { compareText, type Piece } from './compare-words.ts'

/** An edition as readers had it, in words. */
export type EditionText = { headline: string; standfirst: string; byline: string; dateline: string; body: Body }
export type EditionField = Exclude<keyof EditionText, 'body'>

export type EditionRow = {
  kind: 'same' | 'changed' | 'moved' | 'removed' | 'added'
  type: Block['type']
  /** The picture itself is another one. */
  isOtherPicture: boolean
  pieces: Piece[]
  /** Where it stood and where it stands, counted from 0. */
  from: number | null
  to: number | null
}
export type EditionChanges = { fields: { field: EditionField; pieces: Piece[] }[]; rows: EditionRow[] }

const fields: readonly EditionField[] = ['headline', 'standfirst', 'byline', 'dateline']
/** Blocks that show another story, and those without words. */
const leftOut: readonly Block['type'][] = ['galleryEmbed', 'infographicEmbed', 'readAlso', 'pageBreak', 'divider']

/** What leads from one edition to the other. Fields that are alike are left out, blocks that are alike are there. */
export function compareEditions(before: EditionText, after: EditionText): EditionChanges {
  const [was, is] = [readable(before.body), readable(after.body)]
  return {
    fields: fields.flatMap((field) =>
      before[field] === after[field] ? [] : [{ field, pieces: compareText(before[field], after[field]) }],
    ),
    rows: compareBodies(was, is).flatMap((row) => rowOf(row, was, is)),
  }
}

export const hasChanged = ({ fields: changed, rows }: EditionChanges): boolean =>
  changed.length > 0 || rows.some(({ kind }) => kind !== 'same')

const readable = (body: Body): Body => ({
  ...body,
  content: body.content.filter(({ type }) => !leftOut.includes(type)),
})

const pictureOf = (block: Block | undefined) => (block?.type === 'image' ? block.attrs.mediaId : null)

/** Of a moved block only its new place is shown; how words are set is no change of the words. */
function rowOf({ kind, type, pieces, from, to }: BlockRow, before: Body, after: Body): EditionRow[] {
  if (kind === 'left') return []
  const words = pieces.map((piece): Piece => (piece.kind === 'marked' ? { ...piece, kind: 'same' } : piece))
  const isPair = from !== null && to !== null
  const isOtherPicture = isPair && pictureOf(before.content[from]) !== pictureOf(after.content[to])
  const isSame = kind === 'changed' && !isOtherPicture && words.every((piece) => piece.kind === 'same')
  return [{ kind: isSame ? 'same' : kind, type, isOtherPicture, pieces: words, from, to }]
}
