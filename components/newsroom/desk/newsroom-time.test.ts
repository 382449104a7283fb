import { expect, test } from 'vitest'
import { shortTime } from './newsroom-time.ts'

const now = new Date('2026-11-23T16:30:00Z')

test.each([
  ['today by the clock', '2026-11-23T14:02:00Z', 'UTC', '14:02'],
  ['after midnight in the zone is today there', '2026-11-23T15:30:00Z', 'Asia/Seoul', '00:30'],
  ['yesterday in the zone carries the day', '2026-11-23T14:30:00Z', 'Asia/Seoul', '23 Nov 23:30'],
  ['another year is a date', '2024-11-03T14:02:00Z', 'UTC', '3 Nov 2024'],
])('%s', (_, iso, zone, words) => {
  expect(shortTime(iso, zone, now)).toBe(words)
})
