import { describe, expect, test } from 'vitest'
import { type Actor, type Grant, type PersonActor, type Role, roles, systemActor } from '#lib/access/actor.ts'
import { type GuardedStory, may, mayCreateIn } from './policy.ts'
import { type Move, moveNames, type State, states } from './workflow.ts'

const world = { id: 1, parentId: null }
const markets = { id: 3, parentId: 2 }

const person = (grants: Grant[], personId = 7): PersonActor => ({
  kind: 'person',
  personId,
  name: 'Ada',
  email: 'ada@desk.example',
  grants,
  origin: 'newsroom',
  address: '',
})
const everywhere = (role: Role) => person([{ role, sectionId: null }])
const story = (state: State, more: Partial<GuardedStory> = {}): GuardedStory => ({
  state,
  section: world,
  authorIds: [99],
  ...more,
})

/** The trade's table, written out a second time on purpose: move, states it starts from, roles that may. */
const trade: [Move, State[], Role[]][] = [
  ['submit', ['draft'], ['editor', 'chief']],
  ['return', ['submitted', 'approved'], ['editor', 'chief']],
  ['approve', ['submitted'], ['editor', 'chief']],
  ['schedule', ['draft', 'submitted', 'approved'], ['editor', 'chief']],
  ['unschedule', ['scheduled'], ['editor', 'chief']],
  ['publish', ['draft', 'submitted', 'approved', 'scheduled'], ['editor', 'chief']],
  ['update', ['published'], ['editor', 'chief']],
  ['refile', ['published'], ['editor', 'chief']],
  ['correct', ['published'], ['editor', 'chief']],
  ['schedule-update', ['published'], ['editor', 'chief']],
  ['unschedule-update', ['published'], ['editor', 'chief']],
  ['withdraw', ['published'], ['chief']],
  ['kill', ['published', 'withdrawn', 'scheduled'], ['chief']],
  ['republish', ['withdrawn'], ['chief']],
  ['spike', ['draft', 'submitted', 'approved'], ['editor', 'chief']],
  ['unspike', ['spiked'], ['editor', 'chief']],
  ['undo', ['draft', 'submitted', 'approved', 'scheduled', 'published', 'spiked'], ['editor', 'chief']],
]

describe('every move, from every state, by every role', () => {
  test('the table names every move', () => {
    expect(trade.map(([move]) => move).sort()).toEqual([...moveNames].sort())
  })

  for (const [move, from, allowed] of trade) {
    for (const state of states) {
      for (const role of roles) {
        const expected = from.includes(state) && allowed.includes(role)
        test(`${role} ${expected ? 'may' : 'may not'} ${move} a ${state} story of somebody else`, () => {
          expect(may(everywhere(role), move, story(state))).toBe(expected)
        })
      }
    }
  }
})

describe('authors', () => {
  const own = (state: State, authorIds = [7]) => story(state, { authorIds })
  const reporter = everywhere('reporter')

  test.each<[string, boolean, Parameters<typeof may>]>([
    ['submits the own draft', true, [reporter, 'submit', own('draft')]],
    ['reads the own story in any state', true, [reporter, 'read', own('published')]],
    ['edits the own draft', true, [reporter, 'edit', own('draft')]],
    ['does not edit it once the desk has it', false, [reporter, 'edit', own('submitted')]],
    ['does not publish it', false, [reporter, 'publish', own('draft')]],
    ['spikes a draft that is hers alone', true, [reporter, 'spike', own('draft')]],
    ['does not spike a draft shared with a colleague', false, [reporter, 'spike', own('draft', [7, 8])]],
    ['does not read the draft of somebody else', false, [reporter, 'read', story('draft')]],
    ['does not edit the draft of somebody else', false, [reporter, 'edit', story('draft')]],
  ])('a reporter %s', (_, expected, args) => {
    expect(may(...args)).toBe(expected)
  })

  test('a person without a role no longer edits even the own draft', () => {
    expect(may(person([]), 'edit', own('draft'))).toBe(false)
  })
})

describe('sections', () => {
  const editorOf = (sectionId: number) => person([{ role: 'editor', sectionId }])

  test('an editor of one section neither reads nor publishes in another', () => {
    for (const act of ['read', 'edit', 'publish'] as const) expect(may(editorOf(4), act, story('draft'))).toBe(false)
  })
  test('an editor of a section works in the sections below it', () => {
    expect(may(editorOf(2), 'publish', story('draft', { section: markets }))).toBe(true)
    expect(mayCreateIn(editorOf(2), markets)).toBe(true)
  })
  test('an editor of a section below does not work in the one above', () => {
    expect(may(editorOf(3), 'publish', story('draft', { section: { id: 2, parentId: null } }))).toBe(false)
  })
})

test('a photo editor starts galleries and infographics, a reporter texts', () => {
  const [photo, reporter] = [everywhere('photo'), everywhere('reporter')]
  expect([mayCreateIn(photo, world, 'gallery'), mayCreateIn(photo, world, 'article')]).toEqual([true, false])
  expect([mayCreateIn(reporter, world, 'gallery'), mayCreateIn(reporter, world, 'article')]).toEqual([false, true])
})

test('an administrator is not an editor by that alone', () => {
  for (const act of ['read', 'edit', 'publish'] as const) {
    expect(may(everywhere('administrator'), act, story('draft'))).toBe(false)
  }
})

test('nobody, the system included, changes a killed story', () => {
  const all: Actor[] = [...roles.map(everywhere), systemActor('import')]
  for (const actor of all) {
    for (const act of ['edit', ...moveNames] as const) expect(may(actor, act, story('killed'))).toBe(false)
  }
})
