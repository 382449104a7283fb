import { expect, test } from 'vitest'
import { wallClock } from './wall-clock.ts'
import { wallTime } from './wall-time.ts'

test('the clock of a zone reads back what was set on it', () => {
  const set = wallTime('2026-11-23T09:51', 'Asia/Seoul')
  expect(set.kind).toBe('exact')
  expect(set.kind === 'exact' && wallClock(set.at, 'Asia/Seoul')).toBe('2026-11-23T09:51')
})

test('midnight is hour zero of the new day', () => {
  expect(wallClock(new Date('2026-11-22T15:00:00Z'), 'Asia/Seoul')).toBe('2026-11-23T00:00')
})
