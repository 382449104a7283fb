import { describe, expect, test } from 'vitest'
import { finderOf } from './find-text.ts'

const found = (words: string, text: string, options: { isCaseMatched?: boolean; isWholeWord?: boolean } = {}) =>
  finderOf({ words, isCaseMatched: false, isWholeWord: false, ...options })(text).map(({ from, to }) =>
    text.slice(from, to),
  )

describe('finding', () => {
  test('takes capitals and small letters alike, unless asked not to', () => {
    expect(found('port', 'Port, port, PORTS')).toEqual(['Port', 'port', 'PORT'])
    expect(found('port', 'Port, port, PORTS', { isCaseMatched: true })).toEqual(['port'])
    expect(found('été', 'ÉTÉ')).toEqual(['ÉTÉ'])
  })

  test('keeps to whole words when asked, in any script', () => {
    expect(found('art', 'art, party, Art’s', { isWholeWord: true })).toEqual(['art', 'Art'])
    expect(found('мир', 'мир мира', { isWholeWord: true })).toEqual(['мир'])
    expect(found('a', 'é a á', { isWholeWord: true })).toEqual(['a'])
  })

  test.each([
    ["it's", 'it’s'],
    ['"yes"', '“yes”'],
    ['10-12', '10–12'],
    ['10 km', '10\u00a0km'],
  ])('takes %s for %s', (words, text) => {
    expect(found(words, text)).toEqual([text])
  })

  test.each(['.', '(', '[a]', '\\', '$1', '*', '?', '{2}', '|', '^', '/', '😀'])('takes %s as it stands', (words) => {
    expect(found(words, `x${words}y`)).toEqual([words])
  })

  test('finds nothing for nothing, and no half of a character', () => {
    expect(found('', 'text')).toEqual([])
    expect(found('\ud83d', '😀')).toEqual([])
  })
})
