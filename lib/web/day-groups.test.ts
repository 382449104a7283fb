import { describe, expect, test } from 'vitest'
import { groupByDay } from './day-groups.ts'

const grouped = (instants: string[], zone: string, now: string) =>
  groupByDay(
    instants.map((iso) => new Date(iso)),
    (at) => at,
    { zone, language: 'en', now: new Date(now) },
  )

describe('stories by day', () => {
  const instants = ['2026-11-23T16:00:00Z', '2026-11-23T14:59:00Z', '2026-11-22T20:00:00Z', '2026-11-21T10:00:00Z']

  test('are of today, of yesterday, and then of their date', () => {
    const groups = grouped(instants, 'UTC', '2026-11-23T16:30:00Z')
    expect(groups.map(({ day, relation, date, items }) => [day, relation, date, items.length])).toEqual([
      ['2026-11-23', 'today', 'November 23', 2],
      ['2026-11-22', 'yesterday', 'November 22', 1],
      ['2026-11-21', 'earlier', 'November 21', 1],
    ])
  })

  test('fall into the reader’s days, not the newsroom’s', () => {
    const groups = grouped(instants, 'Asia/Seoul', '2026-11-23T16:30:00Z')
    expect(groups.map(({ day, relation, items }) => [day, relation, items.length])).toEqual([
      ['2026-11-24', 'today', 1],
      ['2026-11-23', 'yesterday', 2],
      ['2026-11-21', 'earlier', 1],
    ])
  })

  test('know yesterday across a year, a leap day and a clock change', () => {
    expect(grouped(['2025-12-31T12:00:00Z'], 'UTC', '2026-01-01T00:30:00Z')[0]?.relation).toBe('yesterday')
    expect(grouped(['2028-02-29T12:00:00Z'], 'UTC', '2028-03-01T00:30:00Z')[0]?.relation).toBe('yesterday')
    // Sunday had 25 hours in Berlin; half past midnight on Monday is 24.5 hours after its first minute.
    expect(grouped(['2026-10-24T22:01:00Z'], 'Europe/Berlin', '2026-10-25T23:30:00Z')[0]?.relation).toBe('yesterday')
    expect(grouped(['2026-03-28T23:30:00Z'], 'Europe/Berlin', '2026-03-29T22:30:00Z')[0]?.relation).toBe('yesterday')
  })

  test('make one group of a day even where it comes up twice', () => {
    const groups = grouped(
      ['2026-11-23T10:00:00Z', '2026-11-22T10:00:00Z', '2026-11-23T09:00:00Z'],
      'UTC',
      '2026-11-25T10:00:00Z',
    )
    expect(groups.map(({ items }) => items.length)).toEqual([2, 1])
  })

  test('of an empty list are none', () => {
    expect(grouped([], 'UTC', '2026-11-25T10:00:00Z')).toEqual([])
  })
})
