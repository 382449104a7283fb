import { expect, test } from 'vitest'
import type { HistoryLine } from '#lib/stories/working-copy.ts'
import { gathered } from './gathered-history.ts'

let count = 0
const line = (at: string, who: string, type: string, what: string): HistoryLine => ({
  id: String(++count),
  at: `2026-11-23T${at}:00Z`,
  who,
  type,
  what,
  address: '',
})

test('a run of saves by one person is one line with all its fields', () => {
  const lines = [
    line('10:08', 'Ann', 'story.edited', 'Changed body, headline'),
    line('10:01', 'Ann', 'story.edited', 'Changed body'),
    line('09:55', 'Ann', 'story.edited', 'Changed standfirst'),
  ]
  expect(gathered(lines).map(({ at, what }) => [at, what])).toEqual([
    ['2026-11-23T10:08:00Z', 'Changed body, headline, standfirst'],
  ])
})

test('fields are named as on the screen', () => {
  expect(gathered([line('10:08', 'Ann', 'story.edited', 'Changed placeIds, topicIds')])[0]?.what).toBe(
    'Changed places of the dateline, topics',
  )
})

test.each([
  ['another person', line('10:00', 'Bo', 'story.edited', 'Changed body')],
  ['a long pause', line('09:00', 'Ann', 'story.edited', 'Changed body')],
  ['a move', line('10:04', 'Ann', 'story.submitted', 'Submitted to the desk')],
])('%s starts a line of its own', (_, earlier) => {
  const later = line('10:05', 'Ann', 'story.edited', 'Changed body')
  expect(gathered([later, earlier]).map(({ id }) => id)).toEqual([later.id, earlier.id])
})

test('a restore is one line, without the fields it changed', () => {
  const lines = [
    line('10:08', 'Ann', 'story.restored', 'Restored version 1 as version 3'),
    line('10:08', 'Ann', 'story.edited', 'Changed headline, body'),
    line('10:00', 'Ann', 'story.edited', 'Changed body'),
  ]
  expect(gathered(lines).map(({ what }) => what)).toEqual(['Restored version 1 as version 3', 'Changed body'])
})
