import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { Refusal } from '#lib/kernel/refusal.ts'
import type { Body } from './body.ts'
import { guardLiveText } from './guarded-live-text.ts'
import {
  bodyOf,
  emptyLiveText,
  fieldOf,
  liveTextOf,
  readLiveText,
  rewriteLiveText,
  type TextValues,
} from './live-text.ts'

const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] })
const values = (...blocks: Body['content']): TextValues => ({
  headline: 'Ferry line opens',
  shortHeadline: '',
  standfirst: 'A sentence.',
  slugline: 'ferry',
  body: { type: 'doc', content: blocks.length > 0 ? blocks : [paragraph('First.'), paragraph('Second.')] },
})
const stateOf = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc)

/** A client that has the story open, and what its next change sends. */
function client(state: Uint8Array) {
  const doc = emptyLiveText()
  Y.applyUpdate(doc, state)
  return (change: (doc: Y.Doc) => void): Uint8Array => {
    const before = Y.encodeStateVector(doc)
    doc.transact(() => change(doc))
    return Y.encodeStateAsUpdate(doc, before)
  }
}

function opened(start: TextValues = values()) {
  const state = stateOf(liveTextOf(start))
  return { guarded: guardLiveText([state]), change: client(state) }
}

test('a live text gives back the values it was made of', () => {
  expect(readLiveText(liveTextOf(values()))).toEqual(values())
})

test('a change is let in and says which values it touched', () => {
  const { guarded, change } = opened()
  const { touched } = guarded.let(change((doc) => fieldOf(doc, 'headline').insert(0, 'New ')))
  expect(touched).toEqual({ headline: 'New Ferry line opens' })
})

test('a change of one block touches the body alone', () => {
  const { guarded, change } = opened()
  const typed = change((doc) => ((bodyOf(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, 'Very '))
  expect(guarded.let(typed).touched).toEqual({ body: values(paragraph('Very First.'), paragraph('Second.')).body })
})

test('a change that was let in already brings nothing new', () => {
  const { guarded, change } = opened()
  const typed = change((doc) => fieldOf(doc, 'slugline').insert(0, 'x'))
  expect(guarded.let(typed).update).not.toBeNull()
  expect(guarded.let(typed).update).toBeNull()
})

const element = (name: string, attributes: Record<string, unknown> = {}, ...children: (Y.XmlElement | Y.XmlText)[]) => {
  const node = new Y.XmlElement<Record<string, never>>(name)
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value as never)
  node.insert(0, children)
  return node
}
const text = (words: string, attributes: Record<string, unknown> = {}) => {
  const node = new Y.XmlText()
  node.insert(0, words, attributes)
  return node
}
const put = (node: Y.XmlElement | Y.XmlText) => (doc: Y.Doc) => bodyOf(doc).push([node])
/** Level by level: what builds it in one call overflows the sender's own stack. */
const deep = (levels: number) => (doc: Y.Doc) => {
  let inner: Y.XmlFragment = bodyOf(doc)
  for (let level = 0; level < levels; level++) {
    const next = new Y.XmlElement(level % 2 === 0 ? 'bulletList' : 'listItem')
    inner.insert(0, [next])
    inner = next
  }
}

describe('a hostile change is refused in words', () => {
  test.each<[string, (doc: Y.Doc) => void]>([
    ['an unknown block', put(element('script', {}, text('alert(1)')))],
    ['an unknown mark', put(element('paragraph', {}, text('x', { onclick: {} })))],
    ['a link with a script', put(element('paragraph', {}, text('x', { link: { href: 'java\nscript:alert(1)' } })))],
    [
      'a link that leads two ways',
      put(element('paragraph', {}, text('x', { link: { href: 'https://a.example', storyId: 1 } }))),
    ],
    ['an attribute nobody knows', put(element('paragraph', { style: 'position:fixed' }))],
    ['an attribute named __proto__', put(element('heading', { level: 2, ['__proto__']: { level: 2 } }))],
    ['an attribute named constructor', put(element('heading', { level: 2, constructor: 'x' }))],
    ['a megabyte in an attribute', put(element('pullQuote', { attribution: 'x'.repeat(1_000_000) }))],
    ['a heading of level 99', put(element('heading', { level: 99 }))],
    ['lists ten thousand deep', deep(10_000)],
    ['words outside of any block', put(text('x'))],
    ['a block in a paragraph', put(element('paragraph', {}, element('paragraph')))],
    [
      'an object among the words',
      put(
        element(
          'paragraph',
          {},
          (() => {
            const node = new Y.XmlText()
            node.insertEmbed(0, { image: 'https://evil.example' })
            return node
          })(),
        ),
      ),
    ],
    ['a second document', (doc) => doc.getMap('evil').set('x', 1)],
    ['a headline of another nature', (doc) => doc.getText('headline').insertEmbed(0, { a: 1 })],
    ['a bold headline', (doc) => doc.getText('headline').insert(0, 'x', { bold: {} })],
    ['a headline without end', (doc) => doc.getText('headline').insert(0, 'x'.repeat(100_000))],
    ['a control character', put(element('paragraph', {}, text('a\u0000b')))],
    [
      'more blocks than a story has',
      (doc) => bodyOf(doc).push(Array.from({ length: 5_001 }, () => element('divider'))),
    ],
    [
      'more words than a story has',
      (doc) => bodyOf(doc).push(Array.from({ length: 80 }, () => element('paragraph', {}, text('x'.repeat(99_000))))),
    ],
  ])('%s', (_, change) => {
    const { guarded, change: send } = opened()
    const update = send(change)
    let refusal: unknown
    try {
      guarded.let(update)
    } catch (error) {
      refusal = error
    }
    expect(refusal).toBeInstanceOf(Refusal)
    expect((refusal as Refusal).code).toBe('invalid')
    expect((refusal as Refusal).message.length).toBeLessThan(200)
  })

  test.each([[[]], [[255]], [[1, 1, 255, 255, 255, 255, 255]], [[0, 0, 0, 0, 7]], [[2, 1, 9, 9, 9, 9, 9]]])(
    'bytes that are no change: %j',
    (bytes) => {
      const { guarded } = opened()
      try {
        guarded.let(new Uint8Array(bytes))
        expect(guarded.values()).toEqual(values())
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal)
      }
    },
  )

  test('a change that hides behind one that never comes', () => {
    const { guarded, change } = opened()
    change((doc) => fieldOf(doc, 'headline').insert(0, 'a'))
    expect(() => guarded.let(change((doc) => fieldOf(doc, 'headline').insert(1, 'b')))).toThrow(/missing/)
  })
})

test('a list that two people emptied together is left out, and the text stands', () => {
  const { guarded, change } = opened(values(paragraph('Stays.')))
  const { touched } = guarded.let(change(put(element('bulletList', {}, element('listItem')))))
  expect(touched.body?.content.at(-1)).toEqual({
    type: 'bulletList',
    content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }],
  })
  expect(guarded.let(change(put(element('bulletList')))).touched.body?.content).toHaveLength(2)
})

describe('a rewrite', () => {
  const commented = (...words: string[]): Body['content'][number] => ({
    type: 'paragraph',
    content: words.map((piece, index) => ({
      type: 'text',
      text: piece,
      ...(index === 1
        ? { marks: [{ type: 'comment', attrs: { threadId: '6a1f6f6e-39a6-4e4e-9d64-8e6f1e8d2a11' } }] }
        : {}),
    })),
  })

  test('leaves blocks that stay the same untouched, with their comments', () => {
    const doc = liveTextOf(values(paragraph('a'), commented('one ', 'two', ' three'), paragraph('z')))
    const kept = bodyOf(doc).get(1)
    rewriteLiveText(doc, {
      body: values(paragraph('b'), paragraph('one two three'), paragraph('new'), paragraph('z')).body,
    })
    expect(bodyOf(doc).get(1)).toBe(kept)
    expect(readLiveText(doc).body.content).toEqual([
      paragraph('b'),
      commented('one ', 'two', ' three'),
      paragraph('new'),
      paragraph('z'),
    ])
  })

  test('keeps a comment on words that stay while the words around it change', () => {
    const doc = liveTextOf(values(commented('one ', 'two', ' three')))
    rewriteLiveText(doc, { body: values(paragraph('one two four')).body })
    expect(readLiveText(doc).body.content).toEqual([commented('one ', 'two', ' four')])
  })

  test('takes marks away and puts marks on', () => {
    const bold = { type: 'paragraph', content: [{ type: 'text', text: 'ab', marks: [{ type: 'bold' }] }] } as const
    const italic = { type: 'paragraph', content: [{ type: 'text', text: 'ab', marks: [{ type: 'italic' }] }] } as const
    const doc = liveTextOf(values(structuredClone(bold) as never))
    rewriteLiveText(doc, { body: values(structuredClone(italic) as never).body })
    expect(readLiveText(doc).body.content).toEqual([italic])
  })
})
