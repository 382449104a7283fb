import { expect, test } from 'vitest'
import { lastDigestAt } from './digest-time.ts'

test.each([
  ['Europe/London', '2026-11-23T07:00:00Z', '2026-11-23T07:00:00.000Z'],
  ['Europe/London', '2026-11-23T06:59:59Z', '2026-11-22T07:00:00.000Z'],
  ['Europe/London', '2026-07-01T06:30:00Z', '2026-07-01T06:00:00.000Z'],
  ['Asia/Seoul', '2026-11-23T21:59:00Z', '2026-11-22T22:00:00.000Z'],
  ['America/New_York', '2026-11-01T13:00:00Z', '2026-11-01T12:00:00.000Z'],
  // Samoa had no 30 December 2011.
  ['Pacific/Apia', '2011-12-30T11:00:00Z', '2011-12-29T17:00:00.000Z'],
])('in %s at %s the last digest was at %s', (zone, now, at) => {
  expect(lastDigestAt(new Date(now), zone).toISOString()).toBe(at)
})
