import { expect, test } from 'vitest'
import { dueAnswer, dueOf } from './due-time.ts'

test('a due time is an instant on the clock it was given by', () => {
  expect(dueAnswer({ at: '2026-11-23T15:00', zone: 'Asia/Seoul' })).toEqual({
    dueAt: '2026-11-23T06:00:00.000Z',
    problem: null,
  })
  expect(dueOf('2026-11-23T06:00:00.000Z', 'Asia/Seoul')).toEqual({ at: '2026-11-23T15:00', zone: 'Asia/Seoul' })
})

test('none is none', () => {
  expect(dueAnswer(dueOf(null, 'UTC'))).toEqual({ dueAt: null, problem: null })
})

test.each([
  ['2027-03-28T01:30', 'Europe/London', 'jump over'],
  ['2027-10-31T01:30', 'Europe/London', 'twice'],
  ['2026-11-23T15:00', 'Nowhere/None', 'zone'],
  ['2026-11-23', 'UTC', 'time'],
])('%s in %s is asked about', (at, zone, words) => {
  expect(dueAnswer({ at, zone }).problem).toContain(words)
})
