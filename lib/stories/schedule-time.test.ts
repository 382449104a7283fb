import { expect, test } from 'vitest'
import { Refusal } from '#lib/kernel/refusal.ts'
import { instantOf, timeChoices } from './schedule-time.ts'

const now = new Date('2026-01-01T00:00:00Z')
function refusalOf(work: () => unknown): Refusal {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error
  }
  throw new Error('It was not refused.')
}

test.each([
  ['Europe/London', '2026-10-25T01:30', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
  ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30:00.000Z', '2026-11-01T06:30:00.000Z'],
])('in %s a time that comes twice is one of the two, as the person says', (zone, at, first, second) => {
  expect(instantOf({ at, zone, fold: 'first' }, now).toISOString()).toBe(first)
  expect(instantOf({ at, zone, fold: 'second' }, now).toISOString()).toBe(second)
})

test('a time that comes twice is asked about, with its offsets', () => {
  const refusal = refusalOf(() => instantOf({ at: '2026-11-01T01:30', zone: 'America/New_York' }, now))
  expect(refusal.fields.at).toContain('first (UTC−4)')
  expect(refusal.fields.at).toContain('second (UTC−5)')
  expect(refusal.facts.times).toMatchObject({ kind: 'repeated', choices: [{ fold: 'first' }, { fold: 'second' }] })
})

test('a time that is skipped is refused with the two beside it, whichever of two is asked for', () => {
  const given = { at: '2026-03-29T01:30', zone: 'Europe/London', fold: 'second' } as const
  const refusal = refusalOf(() => instantOf(given, now))
  expect(refusal.fields.at).toContain('2026-03-29 00:59 or 2026-03-29 02:00')
  expect(timeChoices(given)?.choices.map(({ at, offset }) => [at, offset])).toEqual([
    ['2026-03-29T00:59', 'UTC'],
    ['2026-03-29T02:00', 'UTC+1'],
  ])
})

test('a time that is one instant needs no question, and says nothing of a fold', () => {
  expect(timeChoices({ at: '2026-06-01T12:00', zone: 'Africa/Casablanca' })).toBeNull()
  expect(instantOf({ at: '2026-06-01T12:00', zone: 'Africa/Casablanca', fold: 'second' }, now).toISOString()).toBe(
    '2026-06-01T11:00:00.000Z',
  )
})

test('a time that has come is refused, the minute of now included', () => {
  expect(() => instantOf({ at: '2026-01-01T00:00', zone: 'UTC' }, now)).toThrow('has passed')
})
