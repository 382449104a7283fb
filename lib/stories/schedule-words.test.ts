import { expect, test } from 'vitest'
import { clockWords, lateWords, untilWords } from './schedule-words.ts'

const now = new Date('2026-03-01T12:00:00Z')
const after = (ms: number) => new Date(now.getTime() + ms)
const minute = 60_000

test.each([
  [0, 'due now'],
  [-minute, 'due now'],
  [30_000, 'in less than a minute'],
  [5 * minute, 'in 5 min'],
  [60 * minute, 'in 1 h'],
  [200 * minute, 'in 3 h 20 min'],
  [24 * 60 * minute, 'in 1 day'],
  [52 * 60 * minute + minute, 'in 2 days 4 h'],
])('%i ms ahead is “%s”', (ms, words) => {
  expect(untilWords(after(ms), now)).toBe(words)
})

test.each([
  [11_200, '12 s late'],
  [65 * minute, '1 h 5 min late'],
])('%i ms after its time is “%s”', (ms, words) => {
  expect(lateWords(ms)).toBe(words)
})

test('a clock’s reading names its offset, which tells the two of a repeated hour apart', () => {
  expect(clockWords(new Date('2026-10-25T00:30:00Z'), 'Europe/London')).toBe('Sun 25 Oct 2026, 01:30 (UTC+1)')
  expect(clockWords(new Date('2026-10-25T01:30:00Z'), 'Europe/London')).toBe('Sun 25 Oct 2026, 01:30 (UTC)')
})
