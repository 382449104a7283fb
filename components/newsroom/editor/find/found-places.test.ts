import { expect, test } from 'vitest'
import { finderOf } from './find-text.ts'
import { neighbour, placesIn } from './found-places.ts'

const find = finderOf({ words: 'x', isCaseMatched: false, isWholeWord: false })
const texts = { headline: 'x', shortHeadline: '', standfirst: 'a x b x', slugline: 'x' }
const places = placesIn(texts, find, [{ from: 5, to: 6 }])

test('places come in the order of the screen', () => {
  expect(places.map(({ field, from }) => `${field} ${from}`)).toEqual([
    'headline 0',
    'standfirst 2',
    'standfirst 6',
    'body 5',
    'slugline 0',
  ])
})

test('one goes from place to place and round again, both ways', () => {
  expect(neighbour(places, { field: 'standfirst', from: 2 }, 1)?.from).toBe(6)
  expect(neighbour(places, { field: 'standfirst', from: 6 }, 1)?.field).toBe('body')
  expect(neighbour(places, { field: 'slugline', from: 0 }, 1)?.field).toBe('headline')
  expect(neighbour(places, { field: 'headline', from: 0 }, -1)?.field).toBe('slugline')
  expect(neighbour(places, { field: 'body', from: 5 }, -1)).toEqual({ field: 'standfirst', from: 6, to: 7 })
})

test('a point between places leads to the nearest one that follows', () => {
  expect(neighbour(places, { field: 'standfirst', from: 3 }, 1)?.from).toBe(6)
  expect(neighbour([], { field: 'body', from: 0 }, 1)).toBeNull()
})
