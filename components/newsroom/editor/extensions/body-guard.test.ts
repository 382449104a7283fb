import { getSchema } from '@tiptap/core'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { bodyExtensions } from './body-extensions.ts'
import { newProblem } from './body-guard.ts'

const schema = getSchema(bodyExtensions())
const paragraph = schema.node('paragraph', null, schema.text('x'))
const listOf = (depth: number): ReturnType<typeof schema.node> =>
  schema.node(
    'bulletList',
    null,
    schema.node('listItem', null, depth > 1 ? [paragraph, listOf(depth - 1)] : [paragraph]),
  )
const box = (depth: number) => schema.node('factBox', { title: '' }, depth > 0 ? [listOf(depth)] : [paragraph])
const cells = (count: number) =>
  schema.node(
    'tableRow',
    null,
    Array.from({ length: count }, () => schema.node('tableCell', null, paragraph)),
  )

const inserting = (
  before: ReturnType<typeof schema.node>,
  added: ReturnType<typeof schema.node>,
  at: number,
): Transaction => EditorState.create({ doc: schema.node('doc', null, before) }).tr.insert(at, added)

test('a list that fits its box may come in, a deeper one may not', () => {
  expect(newProblem(inserting(box(0), listOf(2), 1))).toBeNull()
  expect(newProblem(inserting(box(0), listOf(3), 1))).toMatch(/too deep/)
})

test('a table takes no row that is too wide, and says the limit', () => {
  const table = schema.node('table', null, cells(2))
  expect(newProblem(inserting(table, cells(20), 1))).toBeNull()
  expect(newProblem(inserting(table, cells(21), 1))).toBe('A table has at most 20 columns.')
})

test('what was wrong before is no reason to refuse a change', () => {
  expect(newProblem(inserting(box(3), paragraph, 1))).toBeNull()
})

test('words typed into a line are never held up', () => {
  const { tr } = EditorState.create({ doc: schema.node('doc', null, box(3)) })
  expect(newProblem(tr.insertText('y', 5))).toBeNull()
  expect(newProblem(tr.delete(5, 6))).toBeNull()
})
