import { expect, test } from 'vitest'
import type { ListItem } from '#lib/stories/body.ts'
import { type FlatItem, nestItems } from './nest-items.ts'

const line = (level: number, text: string, more: Partial<FlatItem> = {}): FlatItem => ({
  level,
  isOrdered: false,
  start: 1,
  list: 'one',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  ...more,
})

/** Lists as words: "a(b c)" is an item a with a list of b and c; numbered lists begin with their first number. */
const drawn = (items: FlatItem[], deepest?: number): string => nestItems(items, deepest).map(drawList).join(' | ')
const drawList = (list: ReturnType<typeof nestItems>[number]): string =>
  (list.type === 'orderedList' ? `${list.attrs.start}:` : '') + list.content.map(drawItem).join(' ')
const drawItem = ({ content }: ListItem): string =>
  content
    .map((child) =>
      child.type === 'paragraph'
        ? (child.content ?? []).map((node) => (node.type === 'text' ? node.text : '')).join('')
        : `(${drawList(child)})`,
    )
    .join('')

test('lines become lists in lists by their depth', () => {
  expect(drawn([line(1, 'a'), line(2, 'b'), line(3, 'c'), line(2, 'd'), line(1, 'e')])).toBe('a(b(c) d) e')
})

test('a depth that is left out is no list of its own', () => {
  expect(drawn([line(1, 'a'), line(3, 'b'), line(2, 'c'), line(1, 'd')])).toBe('a(b)(c) d')
})

test('a list that begins deep goes on less deep', () => {
  expect(drawn([line(3, 'a'), line(1, 'b')])).toBe('a b')
})

test('numbers and bullets are lists apart, and a list starts with the number of its first line', () => {
  const ordered = { isOrdered: true, start: 4 }
  expect(drawn([line(1, 'a'), line(1, 'b', ordered), line(1, 'c', ordered), line(1, 'd')])).toBe('a | 4:b c | d')
})

test('two lists side by side stay two', () => {
  expect(drawn([line(1, 'a'), line(1, 'b', { list: 'two' })])).toBe('a | b')
})

test('lists deeper than a body allows are put into the deepest one', () => {
  expect(drawn([1, 2, 3, 4, 5, 6].map((level) => line(level, String(level))))).toBe('1(2(3(4 5 6)))')
  expect(drawn([line(1, 'a'), line(2, 'b'), line(3, 'c')], 2)).toBe('a(b c)')
})

test('words that follow an inner list stay with their item', () => {
  expect(drawn([line(1, 'a'), line(2, 'b'), line(1, 'c', { isContinuation: true }), line(1, 'd')])).toBe('a(b)c d')
})

test('an item without words is none', () => {
  expect(drawn([line(1, '', { content: [] }), line(2, 'b')])).toBe('b')
})

test('a list with more lines than a body allows is parted', () => {
  const lists = nestItems(Array.from({ length: 2_100 }, (_, at) => line(1, String(at))))
  expect(lists.map(({ content }) => content.length)).toEqual([1_000, 1_000, 100])
})
