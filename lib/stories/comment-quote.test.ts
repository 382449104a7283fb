import { expect, test } from 'vitest'
import { findQuote } from './comment-quote.ts'

const at = (pieces: string[], quote: string) =>
  findQuote(pieces, quote).map(({ from, to }) => pieces.join('').slice(from, to))

test('finds words where they stand, as often as they stand', () => {
  expect(findQuote(['a ship and a ship'], 'a ship')).toEqual([
    { from: 0, to: 6 },
    { from: 11, to: 17 },
  ])
})

test('finds words across the end of a piece, and whatever white space stands between them', () => {
  expect(at(['The harbour', 'reopened'], 'harbour reopened')).toEqual(['harbourreopened'])
  expect(at(['The  harbour \n', 'reopened'], 'harbour reopened')).toEqual(['harbour \nreopened'])
  expect(at(['', 'one', '', 'two'], 'one two')).toEqual(['onetwo'])
})

test('finds a quote that was cut by its beginning', () => {
  expect(at(['The harbour reopened on the day.'], 'harbour reop…')).toEqual(['harbour reop'])
})

test('finds nothing for no words, and not what is not there', () => {
  expect(findQuote(['a b'], ' … ')).toEqual([])
  expect(findQuote(['a b'], 'c')).toEqual([])
  expect(findQuote([], 'c')).toEqual([])
})
