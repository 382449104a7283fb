import { describe, expect, test } from 'vitest'
import type { Table } from './body.ts'
import { headingScope, tableShape } from './table-shape.ts'

/** Cells that begin with # are headings. */
const row = (...cells: string[]): Table['content'][number] => ({
  type: 'tableRow',
  content: cells.map((cell) => ({
    type: cell.startsWith('#') ? 'tableHeader' : 'tableCell',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: cell.replace(/^#/, '') }] }],
  })),
})
const table = (...content: Table['content']): Table => ({ type: 'table', content })

describe('the head of a table', () => {
  test('is a first row of headings', () => {
    const named = row('#Port', '#Ships')
    expect(tableShape(table(named, row('Lagos', '31')))).toMatchObject({ head: named, rows: [row('Lagos', '31')] })
  })

  test('is not there when the first row only names itself', () => {
    expect(tableShape(table(row('#Lagos', '31'), row('#Busan', '12')))).toMatchObject({ head: null, columns: 2 })
  })
})

test('rows of unequal length count as the longest', () => {
  expect(tableShape(table(row('a'), row('a', 'b', 'c'), row('a', 'b'))).columns).toBe(3)
})

describe('a column of numbers', () => {
  test.each([
    [['31', '412'], true],
    [['$31 m', '−4.5%'], true],
    [['1,200', '–'], true],
    [['3 km', '12 km'], true],
    [['31', 'none yet'], false],
    [['–', '–'], false],
    [['2026-03-01'], false],
  ])('%j: %s', (cells, isNumeric) => {
    expect(tableShape(table(row('#Count'), ...cells.map((cell) => row(cell)))).isNumeric).toEqual([isNumeric])
  })
})

test('a heading names its row, unless all of its row are headings', () => {
  expect(headingScope(row('#Lagos', '31'))).toBe('row')
  expect(headingScope(row('#Lagos'))).toBe('row')
  expect(headingScope(row('#2025', '#2026'))).toBe('col')
})
