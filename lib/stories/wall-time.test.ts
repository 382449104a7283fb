import { expect, test } from 'vitest'
import { offsetWords, wallClock } from './wall-clock.ts'
import { wallTime } from './wall-time.ts'

test.each([
  ['2026-06-20T09:51', 'Asia/Seoul', '2026-06-20T00:51:00.000Z'],
  ['2026-01-10T00:00', 'Asia/Kathmandu', '2026-01-09T18:15:00.000Z'],
  ['2026-01-10T13:00', 'Pacific/Apia', '2026-01-10T00:00:00.000Z'],
  ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
  ['2026-03-29T01:59', 'Europe/Berlin', '2026-03-29T00:59:00.000Z'],
  ['2026-12-31T23:59', 'UTC', '2026-12-31T23:59:00.000Z'],
  ['2028-02-29T12:00', 'America/New_York', '2028-02-29T17:00:00.000Z'],
  ['2026-04-05T02:00', 'Australia/Lord_Howe', '2026-04-04T15:30:00.000Z'],
  ['2026-03-29T00:59', 'Europe/London', '2026-03-29T00:59:00.000Z'],
  ['2026-03-29T02:00', 'Europe/London', '2026-03-29T01:00:00.000Z'],
  ['2026-10-25T00:59', 'Europe/London', '2026-10-24T23:59:00.000Z'],
  ['2026-10-25T02:00', 'Europe/London', '2026-10-25T02:00:00.000Z'],
  ['2026-03-08T01:59', 'America/New_York', '2026-03-08T06:59:00.000Z'],
  ['2026-03-08T03:00', 'America/New_York', '2026-03-08T07:00:00.000Z'],
  ['2026-11-01T02:00', 'America/New_York', '2026-11-01T07:00:00.000Z'],
  // Morocco puts its clocks back for Ramadan and forward again after it.
  ['2025-02-23T01:59', 'Africa/Casablanca', '2025-02-23T00:59:00.000Z'],
  ['2025-02-23T03:00', 'Africa/Casablanca', '2025-02-23T03:00:00.000Z'],
  ['2025-04-06T03:00', 'Africa/Casablanca', '2025-04-06T02:00:00.000Z'],
  // Samoa had no 30 December 2011.
  ['2011-12-29T23:59', 'Pacific/Apia', '2011-12-30T09:59:00.000Z'],
  ['2011-12-31T00:00', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
])('%s in %s is one instant', (local, zone, instant) => {
  expect(wallTime(local, zone)).toEqual({ kind: 'exact', at: new Date(instant) })
  expect(wallClock(new Date(instant), zone)).toBe(local)
})

test.each([
  ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:59', '2026-03-29T03:00'],
  ['2026-03-29T01:00', 'Europe/London', '2026-03-29T00:59', '2026-03-29T02:00'],
  ['2026-03-29T01:59', 'Europe/London', '2026-03-29T00:59', '2026-03-29T02:00'],
  ['2026-03-08T02:00', 'America/New_York', '2026-03-08T01:59', '2026-03-08T03:00'],
  ['2026-03-08T02:59', 'America/New_York', '2026-03-08T01:59', '2026-03-08T03:00'],
  ['2025-04-06T02:30', 'Africa/Casablanca', '2025-04-06T01:59', '2025-04-06T03:00'],
  // Lord Howe moves its clocks by half an hour.
  ['2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-04T01:59', '2026-10-04T02:30'],
  ['2011-12-30T00:00', 'Pacific/Apia', '2011-12-29T23:59', '2011-12-31T00:00'],
  ['2011-12-30T12:00', 'Pacific/Apia', '2011-12-29T23:59', '2011-12-31T00:00'],
  ['2011-12-30T23:59', 'Pacific/Apia', '2011-12-29T23:59', '2011-12-31T00:00'],
])('%s in %s is skipped, and stands between two times that exist', (local, zone, before, after) => {
  const time = wallTime(local, zone)
  expect(time).toMatchObject({ kind: 'skipped', before: { wall: before }, after: { wall: after } })
  if (time.kind !== 'skipped') return
  expect(wallTime(before, zone)).toEqual({ kind: 'exact', at: time.before.at })
  expect(wallTime(after, zone)).toEqual({ kind: 'exact', at: time.after.at })
  expect(time.after.at.getTime() - time.before.at.getTime()).toBe(60_000)
})

test.each([
  ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
  ['2026-10-25T01:00', 'Europe/London', '2026-10-25T00:00:00.000Z', '2026-10-25T01:00:00.000Z'],
  ['2026-10-25T01:59', 'Europe/London', '2026-10-25T00:59:00.000Z', '2026-10-25T01:59:00.000Z'],
  ['2026-04-05T01:59', 'Australia/Lord_Howe', '2026-04-04T14:59:00.000Z', '2026-04-04T15:29:00.000Z'],
  ['2026-11-01T01:00', 'America/New_York', '2026-11-01T05:00:00.000Z', '2026-11-01T06:00:00.000Z'],
  ['2026-11-01T01:59', 'America/New_York', '2026-11-01T05:59:00.000Z', '2026-11-01T06:59:00.000Z'],
  ['2025-02-23T02:30', 'Africa/Casablanca', '2025-02-23T01:30:00.000Z', '2025-02-23T02:30:00.000Z'],
])('%s in %s comes twice', (local, zone, first, second) => {
  expect(wallTime(local, zone)).toEqual({ kind: 'repeated', first: new Date(first), second: new Date(second) })
})

test.each([
  ['2026-10-25T00:30:00Z', 'Europe/Berlin', 'UTC+2'],
  ['2026-10-25T01:30:00Z', 'Europe/Berlin', 'UTC+1'],
  ['2026-06-01T00:00:00Z', 'America/New_York', 'UTC−4'],
  ['2026-06-01T00:00:00Z', 'Asia/Kathmandu', 'UTC+5:45'],
  ['2026-06-01T00:00:00Z', 'America/St_Johns', 'UTC−2:30'],
  ['2026-01-01T00:00:00Z', 'Europe/London', 'UTC'],
])('at %s clocks in %s stand at %s', (at, zone, words) => {
  expect(offsetWords(new Date(at), zone)).toBe(words)
})
