import { expect, test } from 'vitest'
import { nextDayTurn } from './day-turn.ts'

test.each([
  ['2026-11-23T16:20:00Z', 'UTC', '2026-11-24T00:00:00.000Z'],
  ['2026-11-23T16:20:00Z', 'Asia/Kathmandu', '2026-11-23T18:15:00.000Z'],
  ['2026-11-23T16:20:00Z', 'America/Los_Angeles', '2026-11-24T08:00:00.000Z'],
])('what is said at %s in %s holds until its midnight', (now, zone, turn) => {
  expect(nextDayTurn(new Date(now), zone).toISOString()).toBe(turn)
})

test('a clock change ends it earlier, because the offset in the masthead is then another', () => {
  expect(nextDayTurn(new Date('2026-10-24T23:00:00Z'), 'Europe/Berlin').toISOString()).toBe('2026-10-25T01:00:00.000Z')
})

test('a midnight that a clock change skips is passed at the instant it was due', () => {
  expect(nextDayTurn(new Date('2026-09-06T03:00:00Z'), 'America/Santiago').toISOString()).toBe(
    '2026-09-06T04:00:00.000Z',
  )
})

test('the turn is never the instant itself', () => {
  expect(nextDayTurn(new Date('2026-11-24T00:00:00Z'), 'UTC').toISOString()).toBe('2026-11-25T00:00:00.000Z')
  expect(nextDayTurn(new Date('2026-11-23T23:59:59.999Z'), 'UTC').toISOString()).toBe('2026-11-24T00:00:00.000Z')
})
