import { expect, test } from 'vitest'
import type { Body } from './body.ts'
import { withoutEditorialMarks } from './editorial-marks.ts'
import type { LineNode } from './suggestion-line.ts'
import { openSuggestionList } from './suggestion-list.ts'

const facts = (id: string, personId = 7) => ({ id, personId, at: '2026-11-23T12:00:00.000Z' })
const words = (text: string, kind?: 'insertion' | 'deletion', id = 'a') =>
  kind ? { type: 'text', text, marks: [{ type: kind, attrs: facts(id) }] } : { type: 'text', text }
const about = (kind: 'insertion' | 'deletion', id = 'a') => ({ suggestions: [{ kind, ...facts(id) }] })

const blocks = [
  { type: 'paragraph', content: [words('The '), words('old', 'deletion'), words('new', 'insertion'), words(' hall.')] },
  { type: 'paragraph', attrs: about('insertion', 'b'), content: [words('Burns.', 'insertion', 'b')] },
  { type: 'pageBreak', attrs: about('deletion', 'c') },
  { type: 'paragraph', attrs: about('deletion', 'd'), content: [words('Last.')] },
] as LineNode[]

test('suggestions are listed in the order of the text, with what they bring and take', () => {
  expect(openSuggestionList(blocks)).toEqual([
    {
      ...facts('a'),
      pieces: [
        { kind: 'deletion', text: 'old', isMark: false },
        { kind: 'insertion', text: 'new', isMark: false },
      ],
    },
    {
      ...facts('b'),
      pieces: [
        { kind: 'insertion', text: 'paragraph', isMark: true },
        { kind: 'insertion', text: 'Burns.', isMark: false },
      ],
    },
    { ...facts('c'), pieces: [{ kind: 'deletion', text: 'page break', isMark: true }] },
    { ...facts('d'), pieces: [{ kind: 'deletion', text: 'paragraph break', isMark: true }] },
  ])
})

test('readers get none of it', () => {
  expect(withoutEditorialMarks({ type: 'doc', content: blocks } as Body).content).toEqual([
    { type: 'paragraph', content: [words('The old hall.')] },
    { type: 'pageBreak' },
    { type: 'paragraph', content: [words('Last.')] },
  ])
})
