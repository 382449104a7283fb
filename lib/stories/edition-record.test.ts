import { describe, expect, test } from 'vitest'
import { chosenChange, type EditionFacts, type EditionKind, editionsOnRecord } from './edition-record.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 2, 1, hour))
const now = at(12)

function edition(number: number, kind: EditionKind, given: Partial<EditionFacts> = {}): EditionFacts {
  return { number, kind, visibleFrom: at(number), visibleUntil: at(number + 1), undoneAt: null, ...given }
}
const numbers = (editions: EditionFacts[]) => editionsOnRecord(editions, now).map(({ number }) => number)

describe('on the record of readers', () => {
  test.each<[string, EditionFacts[], number[]]>([
    ['is everything that went out', [edition(2, 'update'), edition(1, 'publish'), edition(3, 'correct')], [1, 2, 3]],
    ['is no refile', [edition(1, 'publish'), edition(2, 'refile'), edition(3, 'update')], [1, 3]],
    ['is a refile that was the first to show', [edition(2, 'refile'), edition(3, 'update')], [2, 3]],
    ['is nothing that waits for its embargo', [edition(1, 'publish'), edition(13, 'update')], [1]],
    [
      'is nothing that never came to show',
      [edition(1, 'publish'), edition(2, 'update', { visibleUntil: at(2) }), edition(3, 'update')],
      [1, 3],
    ],
    [
      'is nothing that was undone, though readers had it for a moment',
      [edition(1, 'publish'), edition(2, 'correct', { undoneAt: at(2) })],
      [1],
    ],
    [
      'is nothing from before a withdrawal',
      [edition(1, 'publish'), edition(2, 'update'), edition(3, 'republish'), edition(4, 'update')],
      [3, 4],
    ],
    ['is nothing at all before the first one shows', [edition(13, 'publish')], []],
  ])('%s', (_, editions, expected) => {
    expect(numbers(editions)).toEqual(expected)
  })

  test('is an edition from its very instant on', () => {
    expect(numbers([edition(12, 'publish')])).toEqual([12])
  })
})

test.each([
  [[1, 3, 4], {}, { from: 3, to: 4 }],
  [[1, 3, 4], { to: 3 }, { from: 1, to: 3 }],
  [[1, 3, 4], { from: 1 }, { from: 1, to: 4 }],
  [[1, 3, 4], { from: 4 }, { from: 3, to: 4 }],
  [[1, 3, 4], { from: 4, to: 1 }, { from: 1, to: 4 }],
  [[1, 3, 4], { from: 3, to: 3 }, { from: 1, to: 3 }],
  [[1, 3, 4], { to: 1 }, { from: null, to: 1 }],
  [[1, 3, 4], { from: 2, to: 4 }, null],
  [[1, 3, 4], { to: 9 }, null],
  [[1], {}, { from: null, to: 1 }],
  [[], {}, null],
])('of %j, asked for %j, are compared %j', (record, asked, pair) => {
  expect(chosenChange(record, asked)).toEqual(pair)
})
