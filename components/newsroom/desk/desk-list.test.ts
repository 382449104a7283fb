import { expect, test } from 'vitest'
import type { DeskPage, DeskRow } from '#lib/stories/desk-row.ts'
import { append, listOf, patch } from './desk-list.ts'

const row = (id: number, more: Partial<DeskRow> = {}) =>
  ({ id, revision: 1, headline: `Story ${id}`, ...more }) as DeskRow
const page = (...rows: DeskRow[]): DeskPage => ({ rows, next: 'more' })

test('a changed story is drawn where it stands', () => {
  const list = patch(listOf(page(row(3), row(2), row(1))), {
    rows: [row(2, { revision: 2, headline: 'New' })],
    gone: [],
  })
  expect(list.rows.map(({ headline }) => headline)).toEqual(['Story 3', 'New', 'Story 1'])
})

test('an answer that was overtaken changes nothing', () => {
  const list = listOf(page(row(2, { revision: 5 })))
  expect(patch(list, { rows: [row(2, { revision: 4, headline: 'Old' })], gone: [] }).rows[0]).toBe(list.rows[0])
})

test('a row that no longer fits stays, dimmed, and is whole again when it fits again', () => {
  const left = patch(listOf(page(row(2), row(1))), { rows: [], gone: [2, 77] })
  expect([left.rows.length, [...left.left]]).toEqual([2, [2]])
  expect([...patch(left, { rows: [row(2)], gone: [] }).left]).toEqual([])
})

test('a story that fits by now is announced, not put in; it is no news any more once it is gone', () => {
  const list = patch(listOf(page(row(1))), { rows: [row(9)], gone: [] })
  expect([list.rows.length, [...list.fresh]]).toEqual([1, [9]])
  expect([...patch(list, { rows: [], gone: [9] }).fresh]).toEqual([])
})

test('a story that slid to the next page is shown once', () => {
  const list = append(listOf(page(row(3), row(2))), page(row(2), row(1)))
  expect(list.rows.map(({ id }) => id)).toEqual([3, 2, 1])
})
