// Where a thread stands in the live text: the mark `comment` with its id, on the words themselves, so that it goes with
// them wherever they go. Only the server writes it, in the transaction of the thread.
import { fromBase64 } from 'lib0/buffer'
import * as Y from 'yjs'
import { type Anchor, commentLimits } from './comment-fields.ts'
import { findQuote, type Stretch } from './comment-quote.ts'
import { nameOf } from './live-body-rewrite.ts'
import { bodyOf } from './live-text.ts'

/** A run of words of the body, and how many characters stand before it. */
type Run = { text: Y.XmlText; start: number }
type Shared = Y.XmlText | Y.XmlElement | Y.XmlFragment

export type Placed = 'placed' | 'not-found' | 'crowded'

/**
 * Marks the words between the two positions with the thread. Where they cannot be told (words that are not saved yet),
 * the quote is looked for, and taken if it stands in the text exactly once.
 */
export function placeThread(doc: Y.Doc, threadId: string, where: { anchor?: Anchor; quote: string }): Placed {
  const runs = runsOf(bodyOf(doc))
  const stretch = (where.anchor && stretchOf(doc, runs, where.anchor)) ?? onlyPlace(runs, where.quote)
  if (stretch === null) return 'not-found'
  const name = nameOf({ type: 'comment', attrs: { threadId } })
  const parts = runs.flatMap((run) => partOf(run, stretch))
  if (parts.length === 0) return 'not-found'
  if (parts.some((part) => othersOn(part, name) >= commentLimits.overlapping)) return 'crowded'
  doc.transact(() => {
    for (const { text } of runs) if (carries(text, name)) text.format(0, text.length, { [name]: null })
    for (const { text, from, length } of parts) text.format(from, length, { [name]: { threadId } })
  })
  return 'placed'
}

/** The part of a run that is in the stretch. Yjs would break a character that is cut in two, so none is. */
function partOf({ text, start }: Run, stretch: Stretch) {
  const words = wordsOf(text)
  const from = wholeFrom(words, Math.max(0, stretch.from - start))
  const to = wholeTo(words, Math.min(words.length, stretch.to - start))
  return to > from ? [{ text, from, length: to - from }] : []
}

const isCut = (words: string, at: number) => /^[\ud800-\udbff][\udc00-\udfff]/.test(words.slice(at - 1, at + 1))
const wholeFrom = (words: string, at: number) => (at > 0 && isCut(words, at) ? at - 1 : at)
const wholeTo = (words: string, at: number) => (at > 0 && isCut(words, at) ? at + 1 : at)

function runsOf(body: Y.XmlFragment): Run[] {
  const runs: Run[] = []
  let start = 0
  const walk = (node: Shared) => {
    if (node instanceof Y.XmlText) {
      runs.push({ text: node, start })
      start += node.length
    } else for (const child of node.toArray()) if (isShared(child)) walk(child)
  }
  walk(body)
  return runs
}

const isShared = (node: unknown): node is Shared => node instanceof Y.XmlText || node instanceof Y.XmlElement

type Piece = { insert: unknown; attributes?: Record<string, unknown> }
const piecesOf = (text: Y.XmlText) => text.toDelta() as Piece[]
const wordsOf = (text: Y.XmlText): string =>
  piecesOf(text)
    .map(({ insert }) => String(insert))
    .join('')
const carries = (text: Y.XmlText, name: string) =>
  piecesOf(text).some(({ attributes }) => attributes?.[name] !== undefined)

/** The most threads that stand on one of the words besides the named one. */
function othersOn({ text, from, length }: { text: Y.XmlText; from: number; length: number }, name: string): number {
  let at = 0
  let most = 0
  for (const { insert, attributes } of piecesOf(text)) {
    const end = at + (typeof insert === 'string' ? insert.length : 1)
    const others = Object.keys(attributes ?? {}).filter((key) => key.startsWith('comment') && key !== name)
    if (end > from && at < from + length) most = Math.max(most, others.length)
    at = end
  }
  return most
}

function onlyPlace(runs: readonly Run[], quote: string): Stretch | null {
  const places = findQuote(
    runs.map(({ text }) => wordsOf(text)),
    quote,
  )
  return places.length === 1 ? (places[0] ?? null) : null
}

function stretchOf(doc: Y.Doc, runs: readonly Run[], anchor: Anchor): Stretch | null {
  const [from, to] = [offsetOf(doc, runs, anchor.from), offsetOf(doc, runs, anchor.to)]
  return from !== null && to !== null && to > from ? { from, to } : null
}

/** The position counted in characters of the body; null when it is none of this document. */
function offsetOf(doc: Y.Doc, runs: readonly Run[], encoded: string): number | null {
  const place = positionIn(doc, encoded)
  if (place === null) return null
  const own = runs.find(({ text }) => text === place.type)
  if (own) return own.start + Math.min(place.index, own.text.length)
  return wordsBefore(bodyOf(doc), place.type, place.index)
}

function positionIn(doc: Y.Doc, encoded: string): Y.AbsolutePosition | null {
  try {
    const position = Y.decodeRelativePosition(fromBase64(encoded))
    // Asked for a root of another name, Yjs would make one.
    if (position.tname !== null && position.tname !== 'body') return null
    return Y.createAbsolutePositionFromRelativePosition(position, doc)
  } catch {
    return null
  }
}

/** Characters before a child of a block, for a position that stands between blocks. */
function wordsBefore(body: Y.XmlFragment, parent: unknown, index: number): number | null {
  let count = 0
  let found: number | null = null
  const walk = (node: Shared) => {
    if (node instanceof Y.XmlText) {
      count += node.length
      return
    }
    node.toArray().forEach((child, at) => {
      if (node === parent && at === index) found ??= count
      if (isShared(child)) walk(child)
    })
    if (node === parent) found ??= count
  }
  walk(body)
  return found
}
