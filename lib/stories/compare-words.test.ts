import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Mark } from './body-inline.ts'
import { compareText, compareTokens, mostEdits, type Piece, tokensOf } from './compare-words.ts'

/** `same [-removed-] {+added+}`, the way people write it in a letter. */
const written = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ kind, text, note }) => {
      if (kind === 'removed') return `[-${text}-]`
      if (kind === 'added') return `{+${text}+}`
      return kind === 'marked' ? `<${text}: ${note}>` : text
    })
    .join('')

const sideOf = (pieces: readonly Piece[], left: 'added' | 'removed') =>
  pieces
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('')

describe('two texts', () => {
  test.each([
    ['', '', ''],
    ['The harbour is open.', 'The harbour is open.', 'The harbour is open.'],
    ['', 'The harbour', '{+The harbour+}'],
    ['The harbour', '', '[-The harbour-]'],
    ['The harbour is closed.', 'The harbour is open.', 'The harbour is [-closed-]{+open+}.'],
    ['Ferries run.', 'Ferries run again.', 'Ferries run{+ again+}.'],
    ['It cost 1,200.50 euros.', 'It cost 1,300.50 euros.', 'It cost [-1,200.50-]{+1,300.50+} euros.'],
    ['Don’t go', 'Do go', '[-Don’t-]{+Do+} go'],
    // Spaces between two changed words belong to the change.
    ['a quick brown fox', 'a slow red fox', 'a [-quick brown-]{+slow red+} fox'],
    ['one two three', 'two three', '[-one -]two three'],
    ['The ship waits for us', 'The ship waits, and waits for us', 'The ship waits{+, and waits+} for us'],
    ['東京で地震', '大阪で地震', '[-東京-]{+大阪+}で地震'],
  ])('“%s” to “%s” reads %s', (before, after, told) => {
    expect(written(compareText(before, after))).toBe(told)
  })

  test('read without what was added they are the first, without what was removed the second', () => {
    const text = fc
      .array(fc.constantFrom('the ', 'sea', ' ', 'rose', '. ', 'by ', 'night', '\n', '1,5', 'é'))
      .map((w) => w.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = compareText(before, after)
        expect(sideOf(pieces, 'added')).toBe(before)
        expect(sideOf(pieces, 'removed')).toBe(after)
      }),
    )
  })
})

describe('words that are set otherwise', () => {
  const bold: Mark = { type: 'bold' }
  const link = (href: string): Mark => ({ type: 'link', attrs: { href } })
  test.each<[Mark[], Mark[], string]>([
    [[], [bold], '<port: now bold>'],
    [[bold], [{ type: 'italic' }], '<port: no longer bold, now italic>'],
    [[], [link('https://a.example')], '<port: now a link to https://a.example>'],
    [[link('https://a.example')], [], '<port: no longer a link to https://a.example>'],
    [
      [link('https://a.example')],
      [{ type: 'link', attrs: { storyId: 7 } }],
      '<port: link changed from https://a.example to story 7>',
    ],
    [[link('/a')], [link('/a')], 'port'],
  ])('are said so in words (%#)', (before, after, told) => {
    expect(written(compareTokens(tokensOf('port', before), tokensOf('port', after)))).toBe(told)
  })
})

describe('the cost of long texts', () => {
  const words = (count: number, stem: string) => Array.from({ length: count }, (_, n) => `${stem}${n}`)

  test('that have nothing in common is bounded, and one stands for the other', () => {
    const work = { steps: 0 }
    const [before, after] = [words(20_000, 'a').join(' '), words(20_000, 'b').join(' ')]
    const pieces = compareText(before, after, work)
    expect(pieces.map(({ kind }) => kind)).toEqual(['removed', 'added'])
    expect(work.steps).toBeLessThan(4 * mostEdits ** 2)
  })

  test('with more edits than are looked for is bounded by going to sentences', () => {
    const sentences = (word: string) =>
      words(2_000, 'w').map((w, n) => `${w} is ${n % 2 === 0 ? 'old' : word} and stays here. `)
    const work = { steps: 0 }
    const pieces = compareText(sentences('old').join(''), sentences('new').join(''), work)
    expect(sideOf(pieces, 'removed')).toBe(sentences('new').join(''))
    expect(work.steps).toBeLessThan(6 * mostEdits ** 2)
  })
})
