// What a person selects on the screen is what the server marks: both sides count places in a document of their own.
import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { initProseMirrorDoc, ySyncPlugin } from '@tiptap/y-tiptap'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { type Body, Body as BodySchema } from '#lib/stories/body.ts'
import { placeThread } from '#lib/stories/comment-place.ts'
import { bodyOf, liveTextOf, readLiveText } from '#lib/stories/live-text.ts'
import { arbitraryBody } from '#testing/arbitrary-body.ts'
import { bodyExtensions } from '../extensions/body-extensions.ts'
import { anchorOf, stretchOf } from './anchor.ts'
import { threadsAtCaret, threadsIn, wordsOfThread } from './thread-words.ts'

const schema = getSchema(bodyExtensions())
const one = '0b8f7a52-0c1d-4e5f-8a9b-000000000010'
const two = '0b8f7a52-0c1d-4e5f-8a9b-000000000011'

const documentOf = (body: Body) => liveTextOf({ headline: 'H', shortHeadline: '', standfirst: '', slugline: '', body })

/** The document as a screen holds it. */
function screenOf(doc: Y.Doc): EditorState {
  const { doc: root, mapping } = initProseMirrorDoc(bodyOf(doc), schema)
  return EditorState.create({ doc: root, plugins: [ySyncPlugin(bodyOf(doc), { mapping } as never)] })
}

const selecting = (state: EditorState, from: number, to: number) =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)))

/** The text in the selection alone, run by run. */
const textIn = (state: EditorState, from: number, to: number) => state.doc.textBetween(from, to)

function wordsWith(doc: Y.Doc, threadId: string): string {
  const state = screenOf(doc)
  let words = ''
  state.doc.descendants((node) => {
    if (node.isText && node.marks.some(({ attrs }) => attrs.threadId === threadId)) words += node.text
  })
  return words
}

const fixture = BodySchema.parse({
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Head' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'one ' },
        { type: 'text', text: 'bold', marks: [{ type: 'bold' }] },
        { type: 'hardBreak' },
        { type: 'text', text: 'two' },
      ],
    },
    { type: 'pageBreak' },
    { type: 'paragraph' },
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'item' }] }] },
        { type: 'listItem', content: [{ type: 'paragraph' }] },
      ],
    },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [{ type: 'tableCell', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'cell' }] }] }],
        },
      ],
    },
  ],
})

const isInsidePair = (text: string, at: number) =>
  /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '')

/** Places at which a person can have the caret. */
function carets(state: EditorState): number[] {
  const places: number[] = []
  for (let at = 0; at <= state.doc.content.size; at++) {
    const { parent, parentOffset } = state.doc.resolve(at)
    if (parent.isTextblock && !isInsidePair(parent.textBetween(0, parent.content.size, '', ' '), parentOffset)) {
      places.push(at)
    }
  }
  return places
}

test('every selection of a story with every kind of block is marked as it was selected', () => {
  const places = carets(screenOf(documentOf(fixture)))
  for (const from of places) {
    for (const to of places.filter((place) => place > from)) {
      const doc = documentOf(fixture)
      const state = selecting(screenOf(doc), from, to)
      const anchor = anchorOf(state)
      const outcome = anchor && placeThread(doc, one, { anchor, quote: '' })
      const words = textIn(state, from, to)
      expect(outcome, `${from}–${to}`).toBe(words === '' ? 'not-found' : 'placed')
      expect(wordsWith(doc, one), `${from}–${to}`).toBe(words)
    }
  }
})

test('any selection of any story is marked as it was selected, and found again on the screen', () => {
  fc.assert(
    fc.property(arbitraryBody, fc.nat(), fc.nat(), (body, first, second) => {
      const doc = documentOf(body)
      const before = screenOf(doc)
      const places = carets(before)
      const [from = 0, to = 0] = [places[first % places.length], places[second % places.length]].sort(
        (a, b) => (a ?? 0) - (b ?? 0),
      )
      if (places.length === 0 || from === to) return
      const state = selecting(before, from, to)
      const anchor = anchorOf(state)
      if (anchor === null) throw new Error('no anchor')
      const outcome = placeThread(doc, one, { anchor, quote: '' })
      expect(outcome).toBe(textIn(state, from, to) === '' ? 'not-found' : 'placed')
      if (outcome !== 'placed') return
      expect(wordsWith(doc, one)).toBe(textIn(state, from, to))
      const found = stretchOf(screenOf(doc), anchor)
      expect(found && textIn(screenOf(doc), found.from, found.to)).toBe(textIn(state, from, to))
    }),
    { numRuns: 60 },
  )
})

test('the screen knows which threads have words, in their order, and which one the caret is in', () => {
  const doc = documentOf(fixture)
  placeThread(doc, two, { quote: 'item' })
  placeThread(doc, one, { quote: 'one bold two' })
  const state = screenOf(doc)
  expect([...threadsIn(state.doc)]).toEqual([one, two])
  const words = wordsOfThread(state.doc, two)
  expect(words && state.doc.textBetween(words.from, words.to)).toBe('item')
  expect(threadsAtCaret(selecting(state, words?.from ?? 0, words?.from ?? 0))).toEqual([two])
  expect(threadsAtCaret(selecting(state, 1, 1))).toEqual([])
  expect(wordsOfThread(state.doc, '0b8f7a52-0c1d-4e5f-8a9b-0000000000ff')).toBeNull()
  expect(() => readLiveText(doc)).not.toThrow()
})

test('of two threads at the caret the shorter one counts', () => {
  const doc = documentOf(fixture)
  placeThread(doc, one, { quote: 'one bold two' })
  placeThread(doc, two, { quote: 'bold' })
  const state = screenOf(doc)
  const words = wordsOfThread(state.doc, two)
  expect(threadsAtCaret(selecting(state, (words?.from ?? 0) + 1, (words?.from ?? 0) + 1))).toEqual([two, one])
})
