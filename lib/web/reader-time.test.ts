import { describe, expect, test } from 'vitest'
import {
  cardTimeWords,
  clockTime,
  dayAfter,
  dayIn,
  dayWords,
  fullDay,
  momentWords,
  offsetLabel,
  offsetMinutes,
  timeWords,
} from './reader-time.ts'

const at = (iso: string) => new Date(iso)

describe('the time of an instant', () => {
  test.each([
    ['2018-06-20T06:51:00Z', 'Europe/Moscow', '9:51 UTC+3'],
    ['2018-06-20T06:51:00Z', 'UTC', '6:51 UTC'],
    ['2018-06-20T06:51:00Z', 'Asia/Kathmandu', '12:36 UTC+5:45'],
    ['2018-06-20T06:51:00Z', 'America/St_Johns', '4:21 UTC−2:30'],
    ['2018-01-20T06:51:00Z', 'America/St_Johns', '3:21 UTC−3:30'],
    ['2018-06-20T06:51:00Z', 'Australia/Lord_Howe', '17:21 UTC+10:30'],
    ['2018-06-20T06:51:00Z', 'Pacific/Kiritimati', '20:51 UTC+14'],
    ['2018-06-20T23:07:00Z', 'Europe/London', '0:07 UTC+1'],
    ['2018-06-20T12:00:00Z', 'Europe/Paris', '14:00 UTC+2'],
    ['2018-12-20T12:00:00Z', 'Europe/Paris', '13:00 UTC+1'],
  ])('%s in %s is %s', (iso, zone, words) => {
    expect(timeWords(at(iso), zone)).toBe(words)
  })

  test('is midnight at 0:00 and never at 24:00', () => {
    expect(clockTime(at('2026-11-23T00:00:00Z'), 'UTC')).toBe('0:00')
  })

  test('tells apart the two hours that a clock change repeats', () => {
    expect(timeWords(at('2026-10-25T00:30:00Z'), 'Europe/Berlin')).toBe('2:30 UTC+2')
    expect(timeWords(at('2026-10-25T01:30:00Z'), 'Europe/Berlin')).toBe('2:30 UTC+1')
  })
})

test.each([
  [0, 'UTC'],
  [180, 'UTC+3'],
  [345, 'UTC+5:45'],
  [-210, 'UTC−3:30'],
  [-30, 'UTC−0:30'],
])('an offset of %i minutes reads %s', (minutes, label) => {
  expect(offsetLabel(minutes)).toBe(label)
})

test('an offset of a year when zones had odd seconds is given to the minute', () => {
  expect(offsetMinutes(at('1840-01-01T00:00:00Z'), 'Europe/Amsterdam')).toBeTypeOf('number')
})

describe('the day of an instant', () => {
  test.each([
    ['2026-11-23T23:30:00Z', 'Asia/Seoul', '2026-11-24'],
    ['2026-11-23T23:30:00Z', 'UTC', '2026-11-23'],
    ['2026-11-23T04:30:00Z', 'America/New_York', '2026-11-22'],
    ['2026-12-31T18:20:00Z', 'Asia/Kathmandu', '2027-01-01'],
  ])('%s in %s is %s', (iso, zone, day) => {
    expect(dayIn(at(iso), zone)).toBe(day)
  })

  test.each([
    ['2026-03-01', -1, '2026-02-28'],
    ['2028-03-01', -1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
  ])('%s and %i days is %s', (day, days, result) => {
    expect(dayAfter(day, days)).toBe(result)
  })
})

describe('a date in words', () => {
  const clock = { zone: 'Asia/Seoul', language: 'en', now: at('2018-06-20T06:51:00Z') }

  test('leaves out the reader’s own year', () => {
    expect(dayWords('2018-06-20', clock)).toBe('June 20')
    expect(dayWords('2017-12-31', clock)).toBe('December 31, 2017')
  })

  test('takes the year of the reader’s zone, not of UTC', () => {
    const newYear = { ...clock, now: at('2018-12-31T20:00:00Z') }
    expect(dayWords('2019-01-01', newYear)).toBe('January 1')
    expect(dayWords('2018-12-31', newYear)).toBe('December 31, 2018')
  })

  test('stands before the time of a story', () => {
    expect(momentWords(at('2018-06-20T06:51:00Z'), { ...clock, zone: 'Europe/Moscow' })).toBe('June 20, 9:51 UTC+3')
  })

  test('is left out of a card of the reader’s own day', () => {
    expect(cardTimeWords(at('2018-06-19T15:30:00Z'), clock)).toBe('0:30 UTC+9')
    expect(cardTimeWords(at('2018-06-19T14:30:00Z'), clock)).toBe('June 19, 23:30 UTC+9')
  })

  test('is whole in the masthead', () => {
    expect(fullDay(clock, 'long')).toBe('Wednesday, June 20, 2018')
    expect(fullDay(clock, undefined)).toBe('June 20, 2018')
  })
})
