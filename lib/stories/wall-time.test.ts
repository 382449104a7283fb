import { expect, test } from 'vitest'
import { wallTime } from './wall-time.ts'

test.each([
  ['2026-06-20T09:51', 'Asia/Seoul', '2026-06-20T00:51:00.000Z'],
  ['2026-01-10T00:00', 'Asia/Kathmandu', '2026-01-09T18:15:00.000Z'],
  ['2026-01-10T13:00', 'Pacific/Apia', '2026-01-10T00:00:00.000Z'],
  ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
  ['2026-03-29T01:59', 'Europe/Berlin', '2026-03-29T00:59:00.000Z'],
  ['2026-12-31T23:59', 'UTC', '2026-12-31T23:59:00.000Z'],
  ['2026-04-05T02:00', 'Australia/Lord_Howe', '2026-04-04T15:30:00.000Z'],
])('%s in %s is one instant', (local, zone, instant) => {
  expect(wallTime(local, zone)).toEqual({ kind: 'exact', at: new Date(instant) })
})

test.each([
  ['2026-03-29T02:30', 'Europe/Berlin'],
  ['2026-03-08T02:00', 'America/New_York'],
  // Lord Howe moves its clocks by half an hour.
  ['2026-10-04T02:15', 'Australia/Lord_Howe'],
])('%s in %s is skipped', (local, zone) => {
  expect(wallTime(local, zone)).toEqual({ kind: 'skipped' })
})

test.each([
  ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
  ['2026-04-05T01:59', 'Australia/Lord_Howe', '2026-04-04T14:59:00.000Z', '2026-04-04T15:29:00.000Z'],
  ['2026-11-01T01:00', 'America/New_York', '2026-11-01T05:00:00.000Z', '2026-11-01T06:00:00.000Z'],
])('%s in %s comes twice', (local, zone, first, second) => {
  expect(wallTime(local, zone)).toEqual({ kind: 'repeated', first: new Date(first), second: new Date(second) })
})
