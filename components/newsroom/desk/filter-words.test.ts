import { expect, test } from 'vitest'
import { filterChips } from './filter-words.ts'

const lists = {
  sections: [{ id: 3, name: 'World', parentId: null }],
  topics: [{ id: 5, name: 'Trade', type: 'subject' }],
  people: [{ id: 7, name: 'Ada Quill' }],
}
const words = (filters: Parameters<typeof filterChips>[0]) => filterChips(filters, lists).map((chip) => chip.words)

test('each filter is said in words, a single state by its tab alone', () => {
  expect(words({ state: ['draft'], section: 3, topic: 5, person: 7, urgency: [1, 2] })).toEqual([
    'World',
    'With Ada Quill',
    'Flash or Urgent',
    'Trade',
  ])
  expect(words({ state: ['draft', 'approved'], assignee: 'nobody' })).toEqual([
    'Draft or Approved',
    'Assigned to nobody',
  ])
})

test('a date names what is dated, and goes away whole', () => {
  expect(words({ from: '2026-11-01', to: '2026-11-01' })).toEqual(['Changed on 2026-11-01'])
  expect(filterChips({ dateBy: 'due', to: '2026-11-03' }, lists)).toEqual([
    { key: 'date', words: 'Due to 2026-11-03', without: { dateBy: undefined, from: undefined, to: undefined } },
  ])
})
