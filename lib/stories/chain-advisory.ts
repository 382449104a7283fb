// The line by which a wire tells its subscribers what a new piece of a running story brings.
import type { ChainStep } from './chain.ts'
import type { BlockRow, StoryComparison } from './compare-stories.ts'
import type { Piece } from './compare-words.ts'

type Predecessor = { step: ChainStep | null; publishedAt: Date | null }
type Given = {
  step: ChainStep | null
  slugline: string
  comparison: StoryComparison
  predecessor: Predecessor
  now: Date
}

const verbs: Record<ChainStep, string> = { alert: 'ALERT', urgent: 'URGENT', update: 'UPDATES', wrap: 'WRAPS UP' }
const quote = /[“"«„][^”"»“]{3,}[”"»“]/u
const figure = /\p{Nd}/u

/**
 * A draft such as "UPDATES Korea-Summit: adds quotes (4 new paragraphs), new headline, changes figure in 3rd paragraph.
 * Replaces alert of 14:02 UTC." It says what differs and judges nothing: whether a figure was corrected, people know.
 */
export function advisoryLine({ step, slugline, comparison, predecessor, now }: Given): string {
  const { fields, blocks } = comparison
  const parts = [...whatCame(blocks), ...newFields(fields.map(({ field }) => field)), ...whatDiffers(blocks)]
  const verb = step === null ? 'FOLLOWS' : verbs[step]
  const name = slugline === '' ? 'the story' : slugline
  const what = parts.length === 0 ? 'no words differ' : parts.join(', ')
  return `${verb} ${name}: ${what}. ${replaces(predecessor, now)}`
}

function replaces({ step, publishedAt }: Predecessor, now: Date): string {
  const piece = step ?? 'story'
  if (publishedAt === null) return `Replaces ${piece} that has not gone out.`
  const iso = publishedAt.toISOString()
  const day = iso.slice(0, 10) === now.toISOString().slice(0, 10) ? '' : ` on ${iso.slice(0, 10)}`
  return `Replaces ${piece} of ${iso.slice(11, 16)} UTC${day}.`
}

const said = (pieces: readonly Piece[], kind: Piece['kind']) =>
  pieces.flatMap((piece) => (piece.kind === kind ? [piece.text] : [])).join(' ')

function whatCame(blocks: readonly BlockRow[]): string[] {
  const added = blocks.filter(({ kind }) => kind === 'added')
  const paragraphs = added.filter(({ type }) => type === 'paragraph').length
  const pictures = added.filter(({ type }) => type === 'image').length
  const hasQuotes = blocks.some(({ pieces }) => quote.test(said(pieces, 'added')))
  const rest = [
    [paragraphs, 'paragraph'],
    [pictures, 'picture'],
    [added.length - paragraphs - pictures, 'other block'],
  ] as const
  const [text, ...others] = rest.map(([count, name]) => (count === 0 ? null : counted(count, name)))
  const words = hasQuotes
    ? `adds quotes${paragraphs > 0 ? ` (${counted(paragraphs, 'new paragraph')})` : ''}`
    : text && `adds ${text}`
  return [words, ...others.map((other) => other && `adds ${other}`)].filter((part) => typeof part === 'string')
}

const fieldWords: Record<string, string> = {
  headline: 'new headline',
  standfirst: 'new standfirst',
  places: 'new dateline',
}
const newFields = (fields: readonly string[]) => fields.flatMap((field) => fieldWords[field] ?? [])

function whatDiffers(blocks: readonly BlockRow[]): string[] {
  const changed = blocks.filter(({ kind, pieces }) => kind === 'changed' || (kind === 'moved' && !isWhole(pieces)))
  const isFigure = ({ pieces }: BlockRow) => figure.test(said(pieces, 'removed')) && figure.test(said(pieces, 'added'))
  const figures = changed.filter(isFigure).map((row) => ordinal(placeAmongParagraphs(row, blocks)))
  const rewritten = changed.filter((row) => !isFigure(row)).length
  const cut = blocks.filter(({ kind }) => kind === 'removed').length
  const parts = []
  if (figures.length === 1) parts.push(`changes figure in ${figures[0]} paragraph`)
  if (figures.length > 1) parts.push(`changes figures in ${new Intl.ListFormat('en').format(figures)} paragraphs`)
  if (rewritten > 0) parts.push(`changes ${counted(rewritten, 'paragraph')}`)
  if (cut > 0) parts.push(`cuts ${counted(cut, 'paragraph')}`)
  return parts
}

const isWhole = (pieces: readonly Piece[]) => pieces.every(({ kind }) => kind === 'same')

/** Counted as a reader counts: paragraphs of the new text, from 1. */
const placeAmongParagraphs = (row: BlockRow, blocks: readonly BlockRow[]) =>
  blocks.filter(({ type, to }) => type === 'paragraph' && to !== null && to < (row.to ?? 0)).length + 1

const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`
const plural = new Intl.PluralRules('en', { type: 'ordinal' })
const endings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }
const ordinal = (place: number) => `${place}${endings[plural.select(place)]}`
