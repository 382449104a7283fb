import { expect, test } from 'vitest'
import type { Body } from '#lib/stories/body.ts'
import { alignBlocks } from './body-comparison.ts'

const body = (...texts: string[]): Body => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})
const rows = (mine: Body, theirs: Body) => alignBlocks(mine, theirs).map((row) => [row.mine, row.theirs])

test('equal paragraphs stand in one row around the changed one', () => {
  expect(rows(body('a', 'mine', 'c'), body('a', 'theirs', 'c'))).toEqual([
    ['a', 'a'],
    ['mine', 'theirs'],
    ['c', 'c'],
  ])
})

test('a paragraph that only one version has stands beside nothing', () => {
  expect(rows(body('a', 'c'), body('a', 'b', 'c'))).toEqual([
    ['a', 'a'],
    [null, 'b'],
    ['c', 'c'],
  ])
})

test('every paragraph of both versions is shown', () => {
  const mine = body('x', 'a', 'y', 'b', 'z')
  const theirs = body('a', 'q', 'b', 'r', 's')
  const shown = alignBlocks(mine, theirs)
  expect(shown.flatMap((row) => row.mine ?? [])).toEqual(['x', 'a', 'y', 'b', 'z'])
  expect(shown.flatMap((row) => row.theirs ?? [])).toEqual(['a', 'q', 'b', 'r', 's'])
})

test('the same words in bold are a change', () => {
  const bold: Body = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'bold' }] }] }],
  }
  expect(alignBlocks(body('a'), bold)).toEqual([{ mine: 'a', theirs: 'a', isSame: false }])
})

test('two long rewritten texts are shown without comparing each with each', () => {
  const many = (word: string) => body(...Array.from({ length: 2_000 }, (_, at) => `${word} ${at}`))
  expect(alignBlocks(many('mine'), many('theirs'))).toHaveLength(2_000)
})
