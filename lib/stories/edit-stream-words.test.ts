import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { textBody } from '#testing/bodies.ts'
import { addTally, retoldText, type WordTally, wordsOf } from './edit-stream-words.ts'
import { bodyOf, fieldOf, liveTextOf, rewriteLiveText } from './live-text.ts'
import { encodeDocument } from './live-update.ts'

const story = {
  headline: 'Port closed',
  shortHeadline: '',
  standfirst: '',
  slugline: '',
  body: textBody('The storm came at night.', 'Nobody was hurt.'),
}

/** A text that somebody changes, and its retelling from the second change on. */
function opened() {
  const doc = liveTextOf(story)
  const text = retoldText()
  text.skip([encodeDocument(doc)])
  text.startCounting()
  return {
    step(change: (doc: Y.Doc) => void) {
      const before = Y.encodeStateVector(doc)
      doc.transact(() => change(doc))
      return text.step(Y.encodeStateAsUpdate(doc, before))
    },
  }
}
const told = ({ fields, words }: { fields: ReadonlySet<string>; words: WordTally }) => ({
  fields: [...fields].sort(),
  ...wordsOf(words),
})

test.each<[string, (doc: Y.Doc) => void, object]>([
  [
    'words in a field',
    (doc) => fieldOf(doc, 'headline').insert(11, ' for days'),
    { fields: ['headline'], added: 2, removed: 0 },
  ],
  [
    'a paragraph added',
    (doc) =>
      rewriteLiveText(doc, {
        body: { ...story.body, content: [...story.body.content, ...textBody('Ferries run.').content] },
      }),
    { fields: ['body'], added: 2, removed: 0 },
  ],
  ['a paragraph deleted', (doc) => bodyOf(doc).delete(0, 1), { fields: ['body'], added: 0, removed: 5 }],
  [
    'a word changed',
    (doc) => rewriteLiveText(doc, { body: textBody('The storm came at noon.', 'Nobody was hurt.') }),
    { fields: ['body'], added: 1, removed: 1 },
  ],
  [
    'a block moved',
    (doc) => rewriteLiveText(doc, { body: { ...story.body, content: story.body.content.toReversed() } }),
    { fields: ['body'], added: 0, removed: 0 },
  ],
  [
    'field and body at once',
    (doc) => rewriteLiveText(doc, { slugline: 'Storm', body: textBody('The storm came at night.') }),
    { fields: ['body', 'slugline'], added: 1, removed: 3 },
  ],
])('%s is counted', (_, change, expected) => {
  expect(told(opened().step(change))).toEqual(expected)
})

test('a word typed letter by letter counts once', () => {
  const { step } = opened()
  const total: WordTally = new Map()
  for (const [at, letter] of [...' again'].entries()) {
    addTally(total, step((doc) => fieldOf(doc, 'headline').insert(11 + at, letter)).words)
  }
  expect(wordsOf(total)).toEqual({ added: 1, removed: 0 })
})
