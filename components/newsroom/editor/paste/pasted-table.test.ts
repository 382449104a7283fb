import { expect, test } from 'vitest'
import { Body, type Paragraph } from '#lib/stories/body.ts'
import { blockText } from '#lib/stories/body-text.ts'
import { type PastedCell, tablesOf } from './pasted-table.ts'

const line = (text: string): Paragraph => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const cell = (text: string, more: Partial<PastedCell> = {}): PastedCell => ({
  isHeader: false,
  across: 1,
  down: 1,
  content: text === '' ? [] : [line(text)],
  ...more,
})
const drawn = (rows: PastedCell[][]) => tablesOf(rows).map((block) => blockText(block).split('\n'))

test('a cell that reaches over others leaves them empty', () => {
  expect(
    drawn([[cell('a', { across: 2 }), cell('b')], [cell('c', { down: 2 }), cell('d'), cell('e')], [cell('f')]]),
  ).toEqual([['a\t\tb', 'c\td\te', '\tf\t']])
})

test('rows are filled up to one width, and empty ones left out', () => {
  expect(drawn([[cell('a'), cell('b')], [cell(''), cell('')], [cell('c')]])).toEqual([['a\tb', 'c\t']])
})

test.each([
  ['long', 450, 3, 3],
  ['wide', 4, 30, 4],
])('a %s one passes the body’s schema', (_, rows, columns, blocks) => {
  const made = tablesOf(Array.from({ length: rows }, () => Array.from({ length: columns }, () => cell('x'))))
  expect(made).toHaveLength(blocks)
  expect(Body.safeParse({ type: 'doc', content: made }).success).toBe(true)
})

test('a cell that claims a million columns does not make them', () => {
  const made = tablesOf([[cell('a', { across: 1_000_000, down: 1_000_000 }), cell('b')]])
  expect(Body.safeParse({ type: 'doc', content: made }).success).toBe(true)
  expect(made.map(blockText).join(' ')).toMatch(/a.*b/)
})

test('a cell with very many paragraphs keeps their words', () => {
  const content = Array.from({ length: 50 }, (_, at) => line(`p${at}`))
  const made = tablesOf([[cell('', { content }), cell('b')]])
  expect(Body.safeParse({ type: 'doc', content: made }).success).toBe(true)
  expect(made.map(blockText).join(' ')).toContain('p49')
})
