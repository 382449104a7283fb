import { describe, expect, test } from 'vitest'
import {
  type Autosave,
  type AutosaveEvent,
  hasUnsaved,
  nextStep,
  reduce,
  startOf,
  statusOf,
  timing,
} from './autosave.ts'

const given = (...events: AutosaveEvent[]): Autosave => events.reduce(reduce, startOf(7))
const typed = (now: number, field: 'noteToEditors' | 'urgency' = 'urgency'): AutosaveEvent => ({
  type: 'changed',
  field,
  now,
})
const sent = (...fields: ('noteToEditors' | 'urgency')[]): AutosaveEvent => ({ type: 'sent', fields })
const saved = (revision: number, now = 0): AutosaveEvent => ({ type: 'saved', revision, now })

describe('when to save', () => {
  test('nothing typed, nothing sent', () => {
    expect(nextStep(startOf(7), 1_000)).toEqual({ do: 'nothing' })
  })

  test('a pause after the last key sends what changed', () => {
    const state = given(typed(1_000), typed(1_200, 'noteToEditors'))
    expect(nextStep(state, 1_300)).toEqual({ do: 'wait', ms: 300 })
    expect(nextStep(state, 1_600)).toEqual({ do: 'send', fields: ['urgency', 'noteToEditors'] })
  })

  test('somebody who never pauses is saved now and then', () => {
    const keys = Array.from({ length: 13 }, (_, key) => typed(1_000 + key * 200))
    expect(nextStep(given(...keys), 1_000 + timing.patienceMs)).toMatchObject({ do: 'send' })
  })

  test('one request at a time: what is typed meanwhile goes into the next', () => {
    const during = given(typed(0), sent('urgency'), typed(700, 'noteToEditors'))
    expect(nextStep(during, 9_000)).toEqual({ do: 'nothing' })
    const then = reduce(during, saved(8, 9_000))
    expect(nextStep(then, 9_000)).toEqual({ do: 'send', fields: ['noteToEditors'] })
    expect(then.revision).toBe(8)
  })

  test('a field changed again while it is being sent is sent again', () => {
    const state = given(typed(0), sent('urgency'), typed(500), saved(8))
    expect(nextStep(state, 5_000)).toEqual({ do: 'send', fields: ['urgency'] })
    expect(hasUnsaved(state)).toBe(true)
  })

  test('a move does not wait for the pause', () => {
    expect(nextStep(given(typed(1_000)), 1_001, true)).toEqual({ do: 'send', fields: ['urgency'] })
  })
})

describe('when the line is dead', () => {
  const failed = (now: number): AutosaveEvent => ({ type: 'failed', kind: 'offline', now })

  test('nothing is dropped: what was under way waits with the rest', () => {
    const state = given(typed(0), sent('urgency'), typed(1, 'noteToEditors'), failed(10_000))
    expect(state.dirty).toEqual(['urgency', 'noteToEditors'])
    expect(state.revision).toBe(7)
  })

  test.each([
    [1, 1_000],
    [2, 2_000],
    [4, 8_000],
    [30, 30_000],
  ])('after failure %i it waits %i ms', (failures, ms) => {
    const tries = Array.from({ length: failures }, () => [sent('urgency'), failed(50_000)]).flat()
    expect(nextStep(given(typed(0), ...tries), 50_000)).toEqual({ do: 'wait', ms })
  })

  test('the line coming back sends at once', () => {
    const state = given(typed(0), sent('urgency'), failed(50_000), { type: 'woken' })
    expect(nextStep(state, 50_001)).toEqual({ do: 'send', fields: ['urgency'] })
  })
})

describe('what the status line says', () => {
  const conflicted: AutosaveEvent = { type: 'conflicted', by: 'Ann Reyes', at: null }
  const failedAs = (kind: 'offline' | 'server' | 'signed-out'): AutosaveEvent => ({ type: 'failed', kind, now: 5 })
  const held: AutosaveEvent = { type: 'held', problems: { noteToEditors: 'The note is too long.' } }

  test.each<[string, AutosaveEvent[], object]>([
    ['an untouched story', [], { kind: 'saved' }],
    ['a key', [typed(0)], { kind: 'saving' }],
    ['a request under way', [typed(0), sent('urgency')], { kind: 'saving' }],
    ['the answer', [typed(0), sent('urgency'), saved(8)], { kind: 'saved' }],
    ['a key after the request left', [typed(0), sent('urgency'), typed(1), saved(8)], { kind: 'saving' }],
    ['a dead line', [typed(0), sent('urgency'), failedAs('offline')], { kind: 'offline' }],
    ['a dead line and more typing', [typed(0), sent('urgency'), failedAs('offline'), typed(9)], { kind: 'offline' }],
    ['a retry', [typed(0), sent('urgency'), failedAs('offline'), sent('urgency')], { kind: 'offline' }],
    ['an ended session', [typed(0), sent('urgency'), failedAs('signed-out')], { kind: 'not-saved' }],
    ['a failing server', [typed(0), sent('urgency'), failedAs('server')], { kind: 'not-saved' }],
    [
      'a newer version',
      [typed(0), sent('urgency'), conflicted],
      { kind: 'not-saved', why: 'Ann Reyes saved a newer version' },
    ],
    [
      'a field that cannot be saved',
      [typed(0, 'noteToEditors'), held],
      { kind: 'not-saved', why: 'The note is too long.' },
    ],
    ['the same field, changed', [typed(0, 'noteToEditors'), held, typed(9, 'noteToEditors')], { kind: 'saving' }],
  ])('%s', (_, events, status) => {
    expect(statusOf(given(...events))).toMatchObject(status)
  })
})

describe('when the server says no', () => {
  test('a wrong field waits and the others go out', () => {
    const problems = { noteToEditors: 'The note is too long.' }
    const state = given(typed(0), typed(0, 'noteToEditors'), sent('urgency', 'noteToEditors'), {
      type: 'refused',
      why: 'Some of this cannot be accepted.',
      problems,
    })
    expect(nextStep(state, 9_000)).toEqual({ do: 'send', fields: ['urgency'] })
    expect(statusOf(reduce(reduce(state, sent('urgency')), saved(8)))).toEqual({
      kind: 'not-saved',
      why: 'The note is too long.',
    })
  })

  test('a refusal of everything is not repeated until something changes', () => {
    const state = given(typed(0), sent('urgency'), {
      type: 'refused',
      why: 'You may not edit this story.',
      problems: {},
    })
    expect(nextStep(state, 900_000)).toEqual({ do: 'nothing' })
    expect(statusOf(state)).toEqual({ kind: 'not-saved', why: 'You may not edit this story.' })
    expect(nextStep(reduce(state, typed(900_000)), 901_000)).toMatchObject({ do: 'send' })
  })

  test('after a session’s end nothing goes out until somebody says who is there', () => {
    const state = given(typed(0), sent('urgency'), { type: 'failed', kind: 'signed-out', now: 5 }, typed(10))
    expect(nextStep(state, 900_000, true)).toEqual({ do: 'nothing' })
    expect(nextStep(reduce(state, { type: 'woken' }), 900_000)).toEqual({ do: 'send', fields: ['urgency'] })
  })

  test('a conflict sends nothing, however long and however much is typed, until it is settled', () => {
    const state = given(typed(0), sent('urgency'), { type: 'conflicted', by: null, at: null }, typed(10), {
      type: 'woken',
    })
    expect(nextStep(state, 900_000, true)).toEqual({ do: 'nothing' })
    const settled = reduce(state, { type: 'rebased', revision: 12, dirty: ['urgency'], now: 900_000 })
    expect(settled.revision).toBe(12)
    expect(nextStep(settled, 901_000)).toEqual({ do: 'send', fields: ['urgency'] })
  })
})
