import { expect, test } from 'vitest'
import { moveInto } from './moves-into.ts'

test.each([
  ['draft', 'submitted', ['submit', 'publish'], 'submit'],
  ['submitted', 'draft', ['return', 'approve'], 'return'],
  ['scheduled', 'approved', ['unschedule', 'kill'], 'unschedule'],
  ['approved', 'scheduled', ['schedule', 'publish'], 'schedule'],
  ['approved', 'published', ['schedule', 'publish'], 'publish'],
] as const)('from %s into %s', (state, into, moves, move) => {
  expect(moveInto({ state, moves }, into)).toBe(move)
})

test('a column takes no story whose person lacks the move, nor one that stands in it', () => {
  expect(moveInto({ state: 'submitted', moves: [] }, 'approved')).toBeNull()
  expect(moveInto({ state: 'published', moves: ['update', 'correct'] }, 'published')).toBeNull()
})
