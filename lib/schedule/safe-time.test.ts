import { expect, test } from 'vitest'
import { safeTime } from './safe-time.ts'

const noon = new Date('2026-03-01T12:00:00Z')
const one = new Date('2026-03-01T13:00:00Z')

test('of two clocks that differ the schedule goes by the earlier, whichever stepped', () => {
  expect(safeTime(one, noon)).toEqual(noon)
  expect(safeTime(noon, one)).toEqual(noon)
  expect(safeTime(noon, noon)).toEqual(noon)
})
