import { expect, test } from 'vitest'
import { addDays, addMonths, dayIn, daysShown, mondayOf } from './calendar.ts'

test('days are counted over ends of months, years and clock changes', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2026-03-29', 1)).toBe('2026-03-30')
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
})

test('a week begins on Monday', () => {
  expect(mondayOf('2026-11-23')).toBe('2026-11-23')
  expect(mondayOf('2026-11-29')).toBe('2026-11-23')
})

test('a month later is never in the month after', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2026-12-15', 1)).toBe('2027-01-15')
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
})

test.each([
  ['2026-11-23', '2026-10-26', '2026-12-06', 42],
  ['2027-02-10', '2027-02-01', '2027-02-28', 28],
  ['2026-08-05', '2026-07-27', '2026-09-06', 42],
])('the month of %s is shown from %s to %s', (day, first, last, count) => {
  const days = daysShown('month', day)
  expect([days[0], days.at(-1), days.length]).toEqual([first, last, count])
})

test('the day is that of the newsroom’s zone', () => {
  expect(dayIn('Asia/Seoul', new Date('2026-11-23T20:00:00Z'))).toBe('2026-11-24')
  expect(dayIn('America/New_York', new Date('2026-11-23T02:00:00Z'))).toBe('2026-11-22')
})
