import { describe, expect, test } from 'vitest'
import { isDateLine } from './date-line.ts'

describe('a date line of 4 January 2019, a Friday', () => {
  test.each([
    'Friday, January 4, 2019',
    'Friday, January 4, 2019\u00a0',
    ' Friday, January 4, 2019\u00a0 ',
    'Friday,\u00a0January\u00a04,\u00a02019',
    'FRIDAY, JANUARY 4, 2019',
    'Friday, January 4, 2019.',
    'January 4, 2019',
    'Friday, 4 January 2019',
    'Friday 4 January 2019',
    '4 January 2019',
  ])('is %j', (line) => {
    expect(isDateLine(line, '2019-01-04')).toBe(true)
  })

  test.each([
    ['words after it', 'Friday, January 4, 2019 was the day.'],
    ['words before it', 'On Friday, January 4, 2019'],
    ['another day', 'Saturday, January 5, 2019'],
    ['another year', 'January 4, 2018'],
    ['a weekday that is not that day’s', 'Thursday, January 4, 2019'],
    ['a weekday alone', 'Friday'],
    ['a month and a year alone', 'January 2019'],
    ['digits', '2019-01-04'],
    ['nothing', ''],
  ])('is not %s', (_, line) => {
    expect(isDateLine(line, '2019-01-04')).toBe(false)
  })
})
