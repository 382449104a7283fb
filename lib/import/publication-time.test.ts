import { expect, test } from 'vitest'
import { publicationTime } from './publication-time.ts'

const now = new Date('2026-11-23T06:00:00Z')

test.each([
  ['noon in winter', '2019-01-04', 'Europe/Lisbon', '2019-01-04T12:00:00.000Z'],
  ['noon in summer', '2019-07-04', 'Europe/Lisbon', '2019-07-04T11:00:00.000Z'],
  ['noon far east', '2019-01-04', 'Pacific/Auckland', '2019-01-03T23:00:00.000Z'],
  ['now, when it is today and not noon yet', '2026-11-23', 'UTC', '2026-11-23T06:00:00.000Z'],
  ['never, when it has not begun', '2026-11-24', 'UTC', undefined],
  ['never, when the zone had no such day', '2011-12-30', 'Pacific/Apia', undefined],
])('a story of a day came out at %s', (_, day, zone, at) => {
  expect(publicationTime(day, zone, now)?.toISOString()).toBe(at)
})
