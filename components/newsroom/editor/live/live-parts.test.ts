import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { closeCodes } from '#lib/collaboration/protocol.ts'
import { fromBase64, toBase64 } from './base64.ts'
import { lackedBy } from './lacked-by.ts'
import { type TextFacts, textStatus } from './text-status.ts'
import { wordsOfUpdates } from './words-of-updates.ts'

const fine: TextFacts = {
  hasUnsaved: true,
  line: 'socket',
  code: null,
  isBeingKept: false,
  isKeptOnDevice: true,
  mayEdit: true,
  refused: null,
}

describe('the status line says', () => {
  test.each<[string, Partial<TextFacts>, string]>([
    ['saved when the database has everything, on whatever line', { hasUnsaved: false, line: 'down' }, 'saved'],
    ['saving while a push is under way', {}, 'saving'],
    ['saving while the line is gone for a moment', { line: 'returning' }, 'saving'],
    ['saving over plain requests', { line: 'plain' }, 'saving'],
    ['offline when words wait on the device', { line: 'down' }, 'offline'],
    ['saving while the device has not answered', { line: 'down', isBeingKept: true }, 'saving'],
    ['not saved when they wait in the tab alone', { line: 'down', isKeptOnDevice: false }, 'not-saved'],
    ['not saved when the session is over', { line: 'signed-out' }, 'not-saved'],
    ['not saved when the right is gone', { mayEdit: false }, 'not-saved'],
    ['not saved when the server refuses the words', { refused: 'No story holds this.' }, 'not-saved'],
    ['not saved when the story is gone', { line: 'shut', code: closeCodes.noSuchStory }, 'not-saved'],
  ])('%s', (_, facts, kind) => {
    expect(textStatus({ ...fine, ...facts }).kind).toBe(kind)
  })
})

describe('to a server that answers again goes', () => {
  const typed = () => {
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    const text = doc.getText('headline')
    text.insert(0, 'one')
    const afterOne = Y.encodeStateVector(doc)
    text.insert(3, ' two')
    return { doc, first: updates[0] as Uint8Array, second: updates[1] as Uint8Array, afterOne }
  }
  const nothing = Y.encodeStateVector(new Y.Doc())
  const read = (...updates: (Uint8Array | null)[]) => {
    const doc = new Y.Doc()
    for (const update of updates) if (update) Y.applyUpdate(doc, update)
    return doc.getText('headline').toString()
  }

  test('nothing when it has everything', () => {
    const { doc } = typed()
    expect(lackedBy(doc, Y.encodeStateVector(doc), null)).toBeNull()
  })

  test('what waits, as it is', () => {
    const { doc, second, afterOne } = typed()
    expect(lackedBy(doc, afterOne, second)).toBe(second)
  })

  test('what waits also when it arrived and only the answer did not', () => {
    const { doc, second } = typed()
    expect(lackedBy(doc, Y.encodeStateVector(doc), second)).toBe(second)
  })

  test('everything it lacks when it was set back to before what it once acknowledged', () => {
    const { doc, second } = typed()
    expect(read(lackedBy(doc, nothing, second))).toBe('one two')
    expect(read(lackedBy(doc, nothing, null))).toBe('one two')
  })
})

test('words of updates are told by stretches of typing', () => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  const headline = doc.getText('headline')
  headline.insert(0, 'Story as it was')
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const [at, letter] of [...'Late: '].entries()) headline.insert(at, letter)
  doc.getText('standfirst').insert(0, 'Another field.')
  expect(wordsOfUpdates(updates)).toBe('Late:\n\nAnother field.')
  expect(wordsOfUpdates([])).toBe('')
})

test('bytes come back from base64 as they were', () => {
  const bytes = Uint8Array.from({ length: 20_000 }, (_, at) => at % 256)
  expect(fromBase64(toBase64(bytes))).toEqual(bytes)
})
