import { expect, test } from 'vitest'
import type { BlockRow } from '#lib/stories/compare-stories.ts'
import { foldedParts } from '#lib/stories/folded-rows.ts'
import { sideRows } from './comparison-rows.ts'

/** s, c, m, l, r, a: the kinds by their first letter. */
const kinds = { s: 'same', c: 'changed', m: 'moved', l: 'left', r: 'removed', a: 'added' } as const
const rows = (letters: string): BlockRow[] =>
  [...letters].map((letter, index) => ({
    kind: kinds[letter as keyof typeof kinds],
    from: index,
    to: index,
    type: 'paragraph',
    name: 'Paragraph',
    pieces: [],
    notes: [],
  }))
const letters = (list: readonly BlockRow[]) => list.map(({ kind }) => kind[0]).join('')

test.each([
  ['', []],
  ['sss', ['[sss]']],
  ['ss', ['ss']],
  ['sssssc', ['[ssss]', 'sc']],
  ['cssc', ['cssc']],
  ['csssc', ['csssc']],
  ['cssssc', ['cssssc']],
  ['csssssc', ['cs', '[sss]', 'sc']],
  ['asssssssr', ['as', '[sssss]', 'sr']],
])('of %s the parts are %j', (given, parts) => {
  expect(
    foldedParts(rows(given)).map((part) => (part.isFolded ? `[${letters(part.rows)}]` : letters(part.rows))),
  ).toEqual(parts)
})

test.each([
  ['scs', ['s|s', 'c|c', 's|s']],
  ['ra', ['r|a']],
  ['rra', ['r|a', 'r|']],
  ['raa', ['r|a', '|a']],
  ['rsa', ['r|', 's|s', '|a']],
  ['lsm', ['l|', 's|s', '|m']],
])('of %s the columns are %j', (given, columns) => {
  const letter = (row: BlockRow | null) => (row === null ? '' : row.kind[0])
  expect(sideRows(rows(given)).map(({ left, right }) => `${letter(left)}|${letter(right)}`)).toEqual(columns)
})
