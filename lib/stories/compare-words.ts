// Two texts word by word. The cost is bounded whatever the texts: beyond a number of edits whole sentences are compared
// instead of words, and beyond that again one text stands for the other.
import { diffArrays } from 'diff'
import type { Mark } from './body-inline.ts'

/** A word, a space or a sign, with what it is set in. */
export type Token = { text: string; marks: readonly Mark[] }

/** `marked`: the same words, set otherwise than before; the note says how. */
export type Piece = {
  kind: 'same' | 'added' | 'removed' | 'marked'
  text: string
  marks: readonly Mark[]
  note?: string
}

/** Counts elementary steps, so that tests can hold the cost without a clock. */
export type Work = { steps: number }

/** Most insertions and deletions that are looked for; the cost grows with their square. */
export const mostEdits = 1_000

// Scripts that write without spaces are compared sign by sign.
const parts =
  /\s+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}_]+(?:['’.,-][\p{L}\p{M}\p{N}_]+)*|./gsu
const isWord = /[\p{L}\p{N}]/u

export const tokensOf = (text: string, marks: readonly Mark[] = []): Token[] =>
  (text.match(parts) ?? []).map((part) => ({ text: part, marks }))

/** Whole sentences with the space behind them. */
const sentencesOf = (tokens: readonly Token[]): Token[][] => {
  const sentences: Token[][] = [[]]
  tokens.forEach((token, index) => {
    sentences.at(-1)?.push(token)
    const ends = /^[.!?。！？]$/.test(tokens[index - 1]?.text ?? '') || token.text.includes('\n')
    if (ends && /^\s/.test(token.text)) sentences.push([])
  })
  return sentences.filter((sentence) => sentence.length > 0)
}

type Hunk = { isSame: boolean; before: readonly Token[]; after: readonly Token[] }

/** The pieces that lead from one text to the other, in order; `removed` stands before what came in its place. */
export function compareTokens(before: readonly Token[], after: readonly Token[], work: Work = { steps: 0 }): Piece[] {
  const hunks = hunksOf(before.map(only), after.map(only), work) ??
    hunksOf(sentencesOf(before), sentencesOf(after), work) ?? [{ isSame: false, before, after }]
  return readable(hunks).flatMap((hunk) =>
    hunk.isSame ? samePieces(hunk) : [...piecesOf('removed', hunk.before), ...piecesOf('added', hunk.after)],
  )
}

export const compareText = (before: string, after: string, work?: Work): Piece[] =>
  compareTokens(tokensOf(before), tokensOf(after), work)

const only = (token: Token): readonly Token[] => [token]
const textOf = (tokens: readonly Token[]) => tokens.map(({ text }) => text).join('')

/** Null when there are more edits than are looked for. */
function hunksOf(before: readonly (readonly Token[])[], after: readonly (readonly Token[])[], work: Work) {
  const counted = (left: string, right: string) => {
    work.steps++
    return left === right
  }
  const options = { maxEditLength: mostEdits, comparator: counted }
  const changes = diffArrays(before.map(textOf), after.map(textOf), options)
  if (changes === undefined) return null
  const hunks: Hunk[] = []
  let [from, to] = [0, 0]
  for (const { added, removed, count } of changes) {
    const old = added ? [] : before.slice(from, from + count).flat()
    const young = removed ? [] : after.slice(to, to + count).flat()
    from += added ? 0 : count
    to += removed ? 0 : count
    push(hunks, { isSame: !added && !removed, before: old, after: young })
  }
  return hunks
}

/** Adds a hunk, joined with the one before it where both are changes. */
function push(hunks: Hunk[], hunk: Hunk): void {
  const last = hunks.at(-1)
  if (last === undefined || last.isSame || hunk.isSame) hunks.push(hunk)
  else hunks[hunks.length - 1] = joined(last, hunk)
}

const joined = (a: Hunk, b: Hunk): Hunk => ({
  isSame: false,
  before: [...a.before, ...b.before],
  after: [...a.after, ...b.after],
})

/** A space or a comma alone between two changes belongs to them: people read phrases, not every second word. */
function readable(hunks: readonly Hunk[]): Hunk[] {
  const result: Hunk[] = []
  hunks.forEach((hunk, index) => {
    const isBetween = index > 0 && index < hunks.length - 1
    const isGlue = hunk.isSame && hunk.after.every(({ text }) => !isWord.test(text) && !/[\n\t]/.test(text))
    push(result, isBetween && isGlue ? { ...hunk, isSame: false } : hunk)
  })
  return result.flatMap((hunk) => (hunk.isSame ? [hunk] : trimmed(hunk)))
}

/** What both sides of a change begin or end with is no part of it: a space stays where it was. */
function trimmed({ before, after }: Hunk): Hunk[] {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start]?.text === after[start]?.text) start++
  let end = 0
  while (end < most - start && before.at(-1 - end)?.text === after.at(-1 - end)?.text) end++
  const part = (isSame: boolean, from: number, cut: number): Hunk => ({
    isSame,
    before: before.slice(from, before.length - cut),
    after: after.slice(from, after.length - cut),
  })
  const head: Hunk = { isSame: true, before: before.slice(0, start), after: after.slice(0, start) }
  const tail: Hunk = { isSame: true, before: before.slice(before.length - end), after: after.slice(after.length - end) }
  return [head, part(false, start, end), tail].filter((hunk) => hunk.before.length + hunk.after.length > 0)
}

const keyOf = (marks: readonly Mark[]): string => JSON.stringify(marks)

/** A text all of one kind, in one piece for neighbours set alike. */
export function piecesOf(kind: 'same' | 'added' | 'removed', tokens: readonly Token[]): Piece[] {
  return grouped(tokens.map(({ text, marks }) => ({ kind, text, marks })))
}

function samePieces({ before, after }: Hunk): Piece[] {
  return grouped(
    after.map(({ text, marks }, index): Piece => {
      const note = noteOf(before[index]?.marks ?? [], marks)
      return note === null ? { kind: 'same', text, marks } : { kind: 'marked', text, marks, note }
    }),
  )
}

function grouped(list: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of list) {
    const last = result.at(-1)
    const isLike = last?.kind === piece.kind && last.note === piece.note && keyOf(last.marks) === keyOf(piece.marks)
    if (last && isLike) result[result.length - 1] = { ...last, text: last.text + piece.text }
    else result.push(piece)
  }
  return result
}

const linkOf = (marks: readonly Mark[]): string | null => {
  const link = marks.find(({ type }) => type === 'link')
  if (link?.type !== 'link') return null
  if ('href' in link.attrs) return link.attrs.href
  return 'storyId' in link.attrs ? `story ${link.attrs.storyId}` : `topic ${link.attrs.topicId}`
}

/** What changed about how words are set, in words; null when nothing did. */
function noteOf(before: readonly Mark[], after: readonly Mark[]): string | null {
  if (before === after || keyOf(before) === keyOf(after)) return null
  const notes: string[] = []
  for (const type of ['bold', 'italic'] as const) {
    const [was, is] = [before, after].map((marks) => marks.some((mark) => mark.type === type))
    if (was !== is) notes.push(is ? `now ${type}` : `no longer ${type}`)
  }
  const [was, is] = [linkOf(before), linkOf(after)]
  if (was === null && is !== null) notes.push(`now a link to ${is}`)
  else if (was !== null && is === null) notes.push(`no longer a link to ${was}`)
  else if (was !== is) notes.push(`link changed from ${was} to ${is}`)
  return notes.length > 0 ? notes.join(', ') : null
}
