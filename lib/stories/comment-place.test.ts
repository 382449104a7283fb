import { toBase64 } from 'lib0/buffer'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { liveTextClient, wordsAt } from '#testing/live-text-client.ts'
import { Body } from './body.ts'
import type { Anchor } from './comment-fields.ts'
import { commentLimits } from './comment-fields.ts'
import { placeThread } from './comment-place.ts'
import { withoutEditorialMarks } from './editorial-marks.ts'
import { bodyOf, liveTextOf, readLiveText, rewriteLiveText } from './live-text.ts'
import { encodeDocument } from './live-update.ts'

const ids = Array.from({ length: 12 }, (_, at) => `0b8f7a52-0c1d-4e5f-8a9b-0000000000${10 + at}`)
const [one, two] = ids as [string, string]
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const bodyOfTexts = (...texts: string[]) => Body.parse({ type: 'doc', content: texts.map(paragraph) })
const textOf = (...texts: string[]) =>
  liveTextOf({ headline: 'H', shortHeadline: '', standfirst: '', slugline: '', body: bodyOfTexts(...texts) })

const position = (text: Y.XmlText, index: number, assoc = -1) =>
  toBase64(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, index, assoc)))
const anchorIn = (doc: Y.Doc, block: number, from: number, to: number): Anchor => ({
  from: position(wordsAt(doc, block), from, 0),
  to: position(wordsAt(doc, block), to),
})

/** The words that carry the thread, piece by piece. */
function wordsOf(doc: Y.Doc, threadId: string): string {
  const found: string[] = []
  const walk = (node: { type: string; text?: string; marks?: { attrs?: object }[]; content?: unknown[] }) => {
    if (node.marks?.some(({ attrs }) => (attrs as { threadId?: string })?.threadId === threadId))
      found.push(node.text ?? '')
    for (const child of node.content ?? []) walk(child as typeof node)
  }
  for (const block of readLiveText(doc).body.content) walk(block as never)
  return found.join('|')
}

const quote = (words: string) => ({ quote: words })

describe('a thread', () => {
  test('stands on the words between two positions, also over several blocks', () => {
    const doc = textOf('The harbour reopened.', 'Ferries run again.')
    const anchor = { from: position(wordsAt(doc, 0), 12, 0), to: position(wordsAt(doc, 1), 7) }
    expect(placeThread(doc, one, { anchor, quote: '' })).toBe('placed')
    expect(wordsOf(doc, one)).toBe('reopened.|Ferries')
  })

  test('overlaps another one, and both keep their words', () => {
    const doc = textOf('The harbour reopened.')
    placeThread(doc, one, quote('The harbour'))
    placeThread(doc, two, quote('harbour reopened'))
    expect([wordsOf(doc, one), wordsOf(doc, two)]).toEqual(['The |harbour', 'harbour| reopened'])
  })

  test('put elsewhere leaves the words it stood on', () => {
    const doc = textOf('The harbour reopened.', 'Ferries run again.')
    placeThread(doc, one, quote('harbour'))
    expect(placeThread(doc, one, quote('Ferries'))).toBe('placed')
    expect(wordsOf(doc, one)).toBe('Ferries')
  })

  test('finds its words by the quote where the positions are of words not yet saved', () => {
    const doc = textOf('The harbour reopened.')
    const ahead = liveTextClient(encodeDocument(doc))
    ahead.change(() => wordsAt(ahead.doc, 0).insert(21, ' Later.'))
    const anchor = anchorIn(ahead.doc, 0, 22, 27)
    expect(placeThread(doc, one, { anchor, quote: 'Later' })).toBe('not-found')
    expect(placeThread(doc, one, { anchor, quote: 'harbour' })).toBe('placed')
  })

  test('is not put on words that stand there twice, or nowhere', () => {
    const doc = textOf('One ship, one ship.')
    const before = encodeDocument(doc)
    expect(placeThread(doc, one, quote('ship'))).toBe('not-found')
    expect(placeThread(doc, one, quote('boat'))).toBe('not-found')
    expect(encodeDocument(doc)).toEqual(before)
  })

  test('is one too many where eight stand on the words already', () => {
    const doc = textOf('The harbour reopened.')
    for (const id of ids.slice(0, commentLimits.overlapping)) placeThread(doc, id, quote('harbour'))
    expect(placeThread(doc, ids[8] ?? '', quote('harbour reopened'))).toBe('crowded')
    expect(placeThread(doc, one, quote('harbour reopened'))).toBe('placed')
  })

  test.each([
    ['letters that mean nothing', { from: 'AAAA', to: '////' }],
    ['a root of another name', { from: toBase64(new Uint8Array([1, 3, 120, 121, 122, 0])), to: 'AA==' }],
    ['the same place twice', null],
    ['nothing', { from: '', to: '' }],
  ])('is not put on %s', (_, given) => {
    const doc = textOf('The harbour reopened.')
    const anchor = given ?? anchorIn(doc, 0, 4, 4)
    expect(placeThread(doc, one, { anchor, quote: '' })).toBe('not-found')
    expect([...doc.share.keys()]).not.toContain('xyz')
  })

  test('never cuts a character in two, which would break it', () => {
    const doc = textOf('A 🚀 and a 🚀.')
    placeThread(doc, one, { anchor: anchorIn(doc, 0, 3, 12), quote: '' })
    expect(wordsOf(doc, one)).toBe('🚀 and a 🚀')
    expect(withoutEditorialMarks(readLiveText(doc).body)).toEqual(bodyOfTexts('A 🚀 and a 🚀.'))
  })

  test('may begin or end between blocks', () => {
    const doc = textOf('The harbour reopened.', 'Ferries run again.')
    const between = toBase64(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(bodyOf(doc), 1, 0)))
    const end = toBase64(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(bodyOf(doc), 2, -1)))
    placeThread(doc, one, { anchor: { from: between, to: end }, quote: '' })
    expect(wordsOf(doc, one)).toBe('Ferries run again.')
  })
})

describe('a thread survives', () => {
  test('two people who type around and inside its words at once', () => {
    const doc = textOf('The harbour reopened.')
    placeThread(doc, one, quote('harbour'))
    const [ada, ben] = [liveTextClient(encodeDocument(doc)), liveTextClient(encodeDocument(doc))]
    const fromAda = ada.change(() => wordsAt(ada.doc, 0).insert(0, 'On Monday '))
    const fromBen = ben.change(() => wordsAt(ben.doc, 0).insert(8, 'XX'))
    ada.hear([fromBen])
    ben.hear([fromAda])
    for (const { doc: merged } of [ada, ben]) {
      expect(readLiveText(merged).body.content[0]).toMatchObject({ type: 'paragraph' })
      expect(wordsOf(merged, one)).toBe('harbXXour')
    }
  })

  test('being placed while somebody types inside its words', () => {
    const doc = textOf('The harbour reopened.')
    const ada = liveTextClient(encodeDocument(doc))
    const anchor = anchorIn(ada.doc, 0, 4, 11)
    const typed = ada.change(() => wordsAt(ada.doc, 0).insert(8, 'XX'))
    placeThread(doc, one, { anchor, quote: 'harbour' })
    Y.applyUpdate(doc, typed)
    expect(wordsOf(doc, one)).toBe('harbXXour')
  })

  test('an undo of the deletion of its words, which bring it back', () => {
    const doc = textOf('The harbour reopened.')
    placeThread(doc, one, quote('harbour'))
    const undo = new Y.UndoManager(bodyOf(doc))
    wordsAt(doc, 0).delete(0, 12)
    expect(wordsOf(doc, one)).toBe('')
    undo.undo()
    expect(wordsOf(doc, one)).toBe('harbour')
    undo.redo()
    undo.undo()
    expect(wordsOf(doc, one)).toBe('harbour')
  })

  test('the return of an earlier version, on the words that version has too', () => {
    const doc = textOf('The harbour reopened.', 'Ferries run again.')
    placeThread(doc, one, quote('harbour'))
    rewriteLiveText(doc, { body: bodyOfTexts('On Monday the old harbour reopened.', 'Nothing runs.') })
    expect(wordsOf(doc, one)).toBe('harbour')
    rewriteLiveText(doc, { body: bodyOfTexts('Nothing of this.') })
    expect(wordsOf(doc, one)).toBe('')
  })

  test('in the working copy alone: what goes out is without it', () => {
    const doc = textOf('The harbour reopened.')
    placeThread(doc, one, quote('harbour'))
    expect(withoutEditorialMarks(readLiveText(doc).body)).toEqual(bodyOfTexts('The harbour reopened.'))
  })
})
