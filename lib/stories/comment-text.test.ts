import { describe, expect, test } from 'vitest'
import { asQuote, commentLimits, Reply, StartThread } from './comment-fields.ts'
import { commentPieces, excerpt, namedIn, wantedName } from './comment-text.ts'

const ada = { id: 1, name: 'Ada Quill' }
const jones = { id: 2, name: 'Ada Quill Jones' }
const bo = { id: 3, name: 'Bo O’Neil' }

describe('a comment', () => {
  test('names people by @ and their whole name, the longer of two that begin alike', () => {
    expect(commentPieces('See @Ada Quill Jones, then @Bo O’Neil’s list.', [ada, jones, bo])).toEqual([
      { text: 'See ', person: null },
      { text: '@Ada Quill Jones', person: jones },
      { text: ', then ', person: null },
      { text: '@Bo O’Neil', person: bo },
      { text: '’s list.', person: null },
    ])
  })

  test.each([
    ['mail ada@Ada Quill', 'an address'],
    ['@Ada Quillx', 'a longer word'],
    ['Ada Quill', 'no sign before it'],
    ['@Ada', 'half a name'],
  ])('%s names nobody: %s', (text) => {
    expect(namedIn(text, [ada])).toEqual([])
  })

  test('names each person once, and only those whom the words name', () => {
    expect(namedIn('@Ada Quill and @Ada Quill', [ada, bo, ada])).toEqual([ada])
  })

  test('with a name of nothing names nobody and ends', () => {
    expect(commentPieces('@ @@', [{ id: 9, name: '' }])).toEqual([{ text: '@ @@', person: null }])
  })
})

describe('who is being named at the caret', () => {
  test.each([
    ['@', 1, { at: 0, words: '' }],
    ['ask @Bo O', 9, { at: 4, words: 'Bo O' }],
    ['ask @Bo, then', 13, null],
    ['mail a@b', 8, null],
    ['(@Ad', 4, { at: 1, words: 'Ad' }],
    ['@Ada\nnext', 9, null],
    ['@ 5 pm', 6, null],
    ['@Ada Quill', 10, { at: 0, words: 'Ada Quill' }],
    ['@Ada Quill ', 11, null],
    ['@Bo O’Neil and', 14, null],
  ])('in “%s” at %i', (text, caret, found) => {
    expect(wantedName(text, caret, [ada, bo])).toEqual(found)
  })
})

test('a long comment stands in a list by its first words', () => {
  expect(excerpt('a\n b', 10)).toBe('a b')
  expect(excerpt('abcdefgh', 4)).toBe('abc…')
})

test('long words are kept cut, within what a request may carry', () => {
  expect(asQuote('  two\n\nlines ')).toBe('two lines')
  const long = asQuote('😀'.repeat(2_000))
  expect(long.endsWith('…')).toBe(true)
  expect(StartThread.shape.quote.safeParse(long).success).toBe(true)
})

describe('the border', () => {
  const threadId = '0b8f7a52-0c1d-4e5f-8a9b-00000000000a'
  const reply = (text: unknown, more: object = {}) => Reply.safeParse({ id: '7', threadId, text, ...more })
  const fieldsOf = (result: ReturnType<typeof reply>) => result.error?.issues.map(({ path }) => path.join('.'))

  test('takes a comment trimmed, with its line breaks', () => {
    expect(reply(' a\r\nb ').data).toEqual({ id: 7, threadId, text: 'a\nb', mentions: [] })
  })

  test.each([
    ['nothing', '  ', {}, 'text'],
    ['too much', 'x'.repeat(commentLimits.text + 1), {}, 'text'],
    ['far too much', 'x'.repeat(1_000_000), {}, 'text'],
    ['a NUL', 'a\u0000b', {}, 'text'],
    ['half a surrogate pair', 'a\ud800', {}, 'text'],
    ['a number', 7, {}, 'text'],
    ['a person that is no id', 'x', { mentions: ['1'] }, 'mentions.0'],
    ['a crowd', 'x', { mentions: Array.from({ length: 21 }, (_, at) => at + 1) }, 'mentions'],
    ['another person’s name', 'x', { personId: 3 }, ''],
  ])('refuses %s at its field', (_, text, more, field) => {
    expect(fieldsOf(reply(text, more))).toEqual([field])
  })

  test('refuses a field that nobody comments on, and a place that is none', () => {
    const start = { id: 7, threadId, text: 'x', field: 'noteToEditors', anchor: { from: '<', to: 'AA==' } }
    const result = StartThread.safeParse(start)
    expect(result.error?.issues.map(({ path }) => path.join('.'))).toEqual(['field', 'anchor.from'])
  })
})
