import { expect, test } from 'vitest'
import { readingMinutes } from './reading-time.ts'

test.each([
  [0, 0],
  [1, 1],
  [300, 1],
  [476, 2],
  [20_000, 84],
])('%d words take %d minutes to read', (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes)
})
