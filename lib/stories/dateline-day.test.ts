import { describe, expect, test } from 'vitest'
import { datelineDay, settledDay } from './dateline-day.ts'

describe('the day at a place', () => {
  test.each([
    ['23:30 UTC is already tomorrow in Seoul', '2026-06-19T23:30:00Z', 'Asia/Seoul', '2026-06-20'],
    ['15:00 UTC is midnight in Seoul', '2026-06-19T15:00:00Z', 'Asia/Seoul', '2026-06-20'],
    ['a second before is still the day before', '2026-06-19T14:59:59.999Z', 'Asia/Seoul', '2026-06-19'],
    ['23:30 in New York stays that day', '2026-06-21T03:30:00Z', 'America/New_York', '2026-06-20'],
    ['Kathmandu is 5:45 ahead', '2026-06-19T18:15:00Z', 'Asia/Kathmandu', '2026-06-20'],
    ['a minute before, it is not', '2026-06-19T18:14:00Z', 'Asia/Kathmandu', '2026-06-19'],
    ['Chatham is 12:45 ahead in winter', '2026-06-20T11:15:00Z', 'Pacific/Chatham', '2026-06-21'],
    ['Chatham is 13:45 ahead in summer', '2026-01-20T10:15:00Z', 'Pacific/Chatham', '2026-01-21'],
    ['Apia, east of Pago Pago, is a day ahead', '2026-06-20T12:00:00Z', 'Pacific/Apia', '2026-06-21'],
    ['Pago Pago, across the line, is a day behind', '2026-06-20T10:59:00Z', 'Pacific/Pago_Pago', '2026-06-19'],
    ['Kiritimati is 14 hours ahead', '2026-06-20T10:00:00Z', 'Pacific/Kiritimati', '2026-06-21'],
    ['Apia was a day behind until it skipped 30 December 2011', '2011-12-30T09:59:59Z', 'Pacific/Apia', '2011-12-29'],
    ['and then a day ahead', '2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
    ['a New York spring-forward day begins at 05:00 UTC', '2026-03-08T05:00:00Z', 'America/New_York', '2026-03-08'],
    ['and ends at 04:00 UTC', '2026-03-09T03:59:59Z', 'America/New_York', '2026-03-08'],
    ['a New York fall-back day begins at 04:00 UTC', '2026-11-01T04:00:00Z', 'America/New_York', '2026-11-01'],
    ['and ends at 05:00 UTC', '2026-11-02T04:59:59Z', 'America/New_York', '2026-11-01'],
    ['Santiago skips midnight in spring', '2026-09-06T04:00:00Z', 'America/Santiago', '2026-09-06'],
    ['a leap day is one', '2028-02-29T12:00:00Z', 'Europe/Kyiv', '2028-02-29'],
    ['new year comes first to the east', '2026-12-31T10:30:00Z', 'Pacific/Auckland', '2026-12-31'],
    ['and half an hour later it is there', '2026-12-31T11:00:00Z', 'Pacific/Auckland', '2027-01-01'],
  ])('%s', (_, instant, zone, day) => {
    expect(datelineDay(new Date(instant), zone)).toBe(day)
  })

  test('an unknown zone is refused', () => {
    expect(() => datelineDay(new Date(0), 'Europe/Atlantis')).toThrow(RangeError)
  })
})

describe('the day a dateline settles on', () => {
  const filed = new Date('2026-06-19T23:30:00Z')
  const seoul = { zone: 'Asia/Seoul' }
  const newYork = { zone: 'America/New_York' }

  test('is the day at its first place', () => {
    expect(settledDay(null, [seoul, newYork], filed)).toBe('2026-06-20')
    expect(settledDay(null, [newYork, seoul], filed)).toBe('2026-06-19')
  })

  test('is kept when a correction goes out days later', () => {
    expect(settledDay('2026-06-20', [seoul], new Date('2026-06-25T00:00:00Z'))).toBe('2026-06-20')
  })

  test('is the day in UTC without a place', () => {
    expect(settledDay(null, [], filed)).toBe('2026-06-19')
  })
})
