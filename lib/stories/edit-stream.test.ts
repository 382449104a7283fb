import { expect, test } from 'vitest'
import { type EditRow, gatherEdits } from './edit-stream.ts'

type Given = [minute: number, personId: number | null, sitting?: string, origin?: string]

/** Each group as the minutes of its rows, behind the person's number. */
function groups(...given: Given[]): string[] {
  const rows = given.map(
    ([minute, personId, sitting = 'desk', origin = 'newsroom'], index): EditRow => ({
      id: BigInt(index + 1),
      personId,
      sitting,
      origin,
      at: new Date(Date.UTC(2026, 2, 1, 12) + minute * 60_000),
    }),
  )
  const minutes = (row: EditRow) => given[Number(row.id) - 1]?.[0]
  return gatherEdits(rows).map((group) => `${group.personId}: ${group.rows.map(minutes).join(' ')}`)
}

test.each<[string, Given[], string[]]>([
  ['nothing', [], []],
  [
    'one person in one go',
    [
      [0, 1],
      [3, 1],
      [9, 1],
    ],
    ['1: 0 3 9'],
  ],
  [
    'a pause of 15 minutes goes on',
    [
      [0, 1],
      [15, 1],
    ],
    ['1: 0 15'],
  ],
  [
    'a longer pause begins anew',
    [
      [0, 1],
      [15.1, 1],
    ],
    ['1: 0', '1: 15.1'],
  ],
  [
    'another screen of the same person is another sitting',
    [
      [0, 1, 'a'],
      [1, 1, 'b'],
    ],
    ['1: 0', '1: 1'],
  ],
  [
    'somebody else’s turn parts what came before it from what came after',
    [
      [0, 1],
      [2, 2],
      [4, 1],
    ],
    ['1: 0', '2: 2', '1: 4'],
  ],
  [
    'two who write at the same time have one group each',
    [
      [0, 1],
      [0.2, 2],
      [0.4, 1],
      [0.6, 2],
      [1.2, 1],
      [1.4, 2],
    ],
    ['1: 0 0.4 1.2', '2: 0.2 0.6 1.4'],
  ],
  [
    'a restore stands for itself',
    [
      [0, 1],
      [1, 1, 'restore', 'restore'],
      [2, 1, 'restore', 'restore'],
    ],
    ['1: 0', '1: 1', '1: 2'],
  ],
  [
    'so does the beginning',
    [
      [0, null, '', 'opened'],
      [1, 1],
    ],
    ['null: 0', '1: 1'],
  ],
  [
    'an import is not the newsroom',
    [
      [0, 1, 'x', 'import'],
      [1, 1, 'x', 'newsroom'],
    ],
    ['1: 0', '1: 1'],
  ],
])('%s', (_, rows, expected) => {
  expect(groups(...rows)).toEqual(expected)
})
