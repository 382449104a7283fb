import { describe, expect, test } from 'vitest'
import { type Actor, type Role, systemActor } from '#lib/access/actor.ts'
import { type LastMove, moveOfEvent, undoProblem } from './undo.ts'
import type { Move } from './workflow.ts'

const section = { id: 1, parentId: null }
const madeAt = new Date('2026-03-01T12:00:00Z')
const seconds = (count: number) => new Date(madeAt.getTime() + count * 1_000)
const last = (move: Move, byId: number | null = 7): LastMove => ({ eventId: '1', move, byId, at: madeAt })
const person = (personId: number, ...roles: Role[]): Actor => ({
  kind: 'person',
  personId,
  name: 'Ada',
  email: 'ada@desk.example',
  grants: roles.map((role) => ({ role, sectionId: null })),
  origin: 'newsroom',
  address: '',
})

describe('for how long a move can be undone', () => {
  test.each<[Move, number]>([
    ['publish', 30],
    ['update', 30],
    ['refile', 30],
    ['correct', 30],
    ['republish', 30],
    ['submit', 600],
    ['return', 600],
    ['approve', 600],
    ['schedule', 600],
    ['spike', 600],
  ])('%s: %i seconds', (move, most) => {
    expect(undoProblem(person(7, 'editor'), section, last(move), seconds(most))).toBeNull()
    expect(undoProblem(person(7, 'editor'), section, last(move), seconds(most + 3))).toContain('have passed')
  })
  test.each<Move>(['kill', 'withdraw', 'undo'])('%s: never', (move) => {
    expect(undoProblem(systemActor('seed'), section, last(move), madeAt)).toContain('cannot be undone')
  })
})

test('who made the move undoes it, and a chief; an editor does not undo a colleague’s', () => {
  expect(undoProblem(person(7, 'reporter'), section, last('submit'), madeAt)).toBeNull()
  expect(undoProblem(person(8, 'chief'), section, last('submit'), madeAt)).toBeNull()
  expect(undoProblem(person(8, 'editor'), section, last('submit'), madeAt)).toContain('somebody else’s')
  expect(undoProblem(person(8, 'editor'), section, last('publish', null), madeAt)).toContain('somebody else’s')
})

test('a story that was never moved has nothing to undo', () => {
  expect(undoProblem(person(7, 'chief'), section, null, madeAt)).toContain('No move')
})

test('an event tells which move left it', () => {
  const published = { storyId: 1, edition: 2, sectionIds: [], topicIds: [], kind: 'correct', visibleFrom: 'x' }
  const dated = { storyId: 1, at: 'x', zone: 'UTC' }
  expect(moveOfEvent('story.published', published)).toBe('correct')
  expect(moveOfEvent('story.scheduled', { ...dated, from: 'approved', to: 'scheduled' })).toBe('schedule')
  expect(moveOfEvent('story.scheduled', { ...dated, from: 'published', to: 'published' })).toBe('schedule-update')
  expect(moveOfEvent('story.spiked', {})).toBe('spike')
  expect(moveOfEvent('story.edited', {})).toBeNull()
})
