import { expect, test } from 'vitest'
import { cursorOf, positionOf } from './cursor.ts'

test('a cursor comes back as the position it was made from', () => {
  for (const at of ['2026-11-23T16:00:00.123Z', '1969-12-31T00:00:00.000Z', '2190-01-01T00:00:00.000Z']) {
    const position = { at: new Date(at), id: 2_147_483_647 }
    expect(positionOf(cursorOf(position))).toEqual(position)
  }
})

test.each([null, undefined, '', 'x', '-', "1-1' OR 1=1", 'zzzzzzzzzzzzzz-1', 'a-zzzzzzz', '1-1-1', '😀-1'])(
  'a made-up cursor %j is none',
  (cursor) => {
    expect(positionOf(cursor)).toBeNull()
  },
)
