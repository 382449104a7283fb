import { expect, test } from 'vitest'
import { KeepVersion, type Point, pointOf, RestoreVersion } from './version.ts'

test.each<readonly [string, Point | null]>([
  ['now', { kind: 'now' }],
  ['version-4', { kind: 'version', number: 4 }],
  ['edition-12', { kind: 'edition', number: 12 }],
  ['edits-99310000000', { kind: 'edits', upTo: 99_310_000_000n }],
  ...[
    '',
    'version-',
    'version-0',
    'version-04',
    'version--1',
    'version-4 ',
    'edits-1e3',
    'Version-4',
    'version-99999999999',
    '../now',
  ].map((name) => [name, null] as const),
])('the point “%s” is read strictly', (name, point) => {
  expect(pointOf(name)).toEqual(point)
})

test.each([
  ['  Before   the cut ', 'Before the cut'],
  ['', null],
  [' \n ', null],
  ['bad\u0000name', null],
  ['x'.repeat(81), null],
  ['é'.repeat(80), 'é'.repeat(80)],
])('a version named “%s” is kept as %j', (name, kept) => {
  expect(KeepVersion.safeParse({ id: 1, name }).data?.name ?? null).toBe(kept)
})

test('now is nothing to go back to', () => {
  expect(RestoreVersion.safeParse({ id: 1, point: 'version-2' }).success).toBe(true)
  expect(RestoreVersion.safeParse({ id: 1, point: 'now' }).success).toBe(false)
})
