import { expect, test } from 'vitest'
import { expiryOf, isLive } from './session-life.ts'

const start = new Date('2026-03-28T12:00:00Z')
const hours = (count: number) => new Date(start.getTime() + count * 3_600_000)
const session = { seenAt: start, expiresAt: expiryOf(start), revokedAt: null }

test.each([
  [true, 'just started', session, start],
  [true, 'used a little under twelve hours ago', session, hours(11.99)],
  [false, 'not used for twelve hours', session, hours(12)],
  [true, 'used all the time, on its last day', { ...session, seenAt: hours(719) }, hours(719.9)],
  [false, 'used all the time, after thirty days', { ...session, seenAt: hours(719) }, hours(720)],
  [false, 'ended', { ...session, revokedAt: start }, start],
])('%s for one that is %s', (expected, _, times, now) => {
  expect(isLive(times, now)).toBe(expected)
})
