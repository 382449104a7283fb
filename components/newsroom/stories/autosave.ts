// When and what to save of the fields, as a pure state machine: one request at a time, everything typed meanwhile goes into the next.
import type { EditableField } from './editable-copy.ts'

export type Trouble =
  | { kind: 'offline' | 'server' | 'signed-out' }
  | { kind: 'conflict'; by: string | null; at: string | null }
  | { kind: 'refused'; why: string }

export type Autosave = {
  /** Revision of the working copy that our text builds on. */
  revision: number
  /** Changed, and in no request yet. */
  dirty: readonly EditableField[]
  /** In the request under way. */
  sending: readonly EditableField[] | null
  /** Kept back until changed again: the sentence says why. */
  held: Readonly<Partial<Record<EditableField, string>>>
  trouble: Trouble | null
  failures: number
  /** Milliseconds: first and last change that waits, and the last failure. */
  waitingSince: number
  changedAt: number
  failedAt: number
}

export type AutosaveEvent =
  | { type: 'changed'; field: EditableField; now: number }
  | { type: 'held'; problems: Partial<Record<EditableField, string>> }
  | { type: 'sent'; fields: readonly EditableField[] }
  | { type: 'saved'; revision: number; now: number }
  /** Words alone brought the story to this revision. */
  | { type: 'advanced'; revision: number }
  | { type: 'failed'; kind: 'offline' | 'server' | 'signed-out'; now: number }
  | { type: 'refused'; why: string; problems: Partial<Record<EditableField, string>> }
  | { type: 'conflicted'; by: string | null; at: string | null }
  | { type: 'rebased'; revision: number; dirty: readonly EditableField[]; now: number }
  | { type: 'woken' }

export type Step = { do: 'nothing' } | { do: 'wait'; ms: number } | { do: 'send'; fields: EditableField[] }

export const timing = { pauseMs: 400, patienceMs: 2_500, firstRetryMs: 1_000, lastRetryMs: 30_000 }

export const startOf = (revision: number): Autosave => ({
  revision,
  dirty: [],
  sending: null,
  held: {},
  trouble: null,
  failures: 0,
  waitingSince: 0,
  changedAt: 0,
  failedAt: 0,
})

const union = (a: readonly EditableField[], b: readonly EditableField[]) => [...new Set([...a, ...b])]
const unsent = (state: Autosave) => union(state.sending ?? [], state.dirty)

function without(held: Autosave['held'], field: EditableField): Autosave['held'] {
  if (held[field] === undefined) return held
  const { [field]: _, ...rest } = held
  return rest
}

export function reduce(state: Autosave, event: AutosaveEvent): Autosave {
  switch (event.type) {
    case 'changed': {
      const isFirst = state.dirty.length === 0
      return {
        ...state,
        dirty: state.dirty.includes(event.field) ? state.dirty : [...state.dirty, event.field],
        held: without(state.held, event.field),
        trouble: state.trouble?.kind === 'refused' ? null : state.trouble,
        waitingSince: isFirst ? event.now : state.waitingSince,
        changedAt: event.now,
      }
    }
    case 'held':
      return { ...state, held: { ...state.held, ...event.problems } }
    case 'sent':
      return { ...state, sending: event.fields, dirty: state.dirty.filter((field) => !event.fields.includes(field)) }
    case 'saved':
      return {
        ...state,
        revision: Math.max(state.revision, event.revision),
        sending: null,
        trouble: null,
        failures: 0,
        waitingSince: event.now,
      }
    case 'advanced':
      return { ...state, revision: Math.max(state.revision, event.revision) }
    case 'failed':
      return {
        ...state,
        dirty: unsent(state),
        sending: null,
        trouble: { kind: event.kind },
        failures: state.failures + 1,
        failedAt: event.now,
      }
    case 'refused': {
      // Where the server named fields only those wait; the others go out with the next request.
      const isNamed = Object.keys(event.problems).length > 0
      return {
        ...state,
        dirty: unsent(state),
        sending: null,
        held: { ...state.held, ...event.problems },
        trouble: isNamed ? null : { kind: 'refused', why: event.why },
      }
    }
    case 'conflicted':
      return {
        ...state,
        dirty: unsent(state),
        sending: null,
        trouble: { kind: 'conflict', by: event.by, at: event.at },
      }
    case 'rebased':
      return { ...startOf(event.revision), dirty: event.dirty, waitingSince: event.now, changedAt: event.now }
    case 'woken': {
      const isOver = state.trouble?.kind === 'refused' || state.trouble?.kind === 'signed-out'
      return { ...state, failedAt: 0, trouble: isOver ? null : state.trouble }
    }
  }
}

/** What to do now. `isUrgent` skips the pause after typing (before a move, on leaving the page). */
export function nextStep(state: Autosave, now: number, isUrgent = false): Step {
  const fields = state.dirty.filter((field) => state.held[field] === undefined)
  if (state.sending !== null || fields.length === 0) return { do: 'nothing' }
  // After a session's end the next one may be somebody else's: who signs in again says so.
  if (state.trouble !== null && ['conflict', 'refused', 'signed-out'].includes(state.trouble.kind))
    return { do: 'nothing' }
  const due = state.trouble === null ? dueAfterTyping(state) : state.failedAt + retryAfter(state.failures)
  return isUrgent || now >= due ? { do: 'send', fields } : { do: 'wait', ms: due - now }
}

const dueAfterTyping = (state: Autosave) =>
  Math.min(state.changedAt + timing.pauseMs, state.waitingSince + timing.patienceMs)

const retryAfter = (failures: number) =>
  Math.min(timing.firstRetryMs * 2 ** Math.min(Math.max(failures - 1, 0), 10), timing.lastRetryMs)

export const hasUnsaved = (state: Autosave): boolean => state.dirty.length > 0 || state.sending !== null

export type SaveStatus = { kind: 'saved' | 'saving' | 'offline' } | { kind: 'not-saved'; why: string }

/** The one thing the status line says. "Saved" only when the server has said so for everything typed. */
export function statusOf(state: Autosave): SaveStatus {
  const { trouble } = state
  if (!hasUnsaved(state)) return { kind: 'saved' }
  if (trouble?.kind === 'conflict')
    return { kind: 'not-saved', why: `${trouble.by ?? 'Someone'} saved a newer version` }
  if (trouble?.kind === 'signed-out') return { kind: 'not-saved', why: 'your session has ended, sign in again' }
  if (trouble?.kind === 'server') return { kind: 'not-saved', why: 'the server has a problem, trying again' }
  if (trouble?.kind === 'refused') return { kind: 'not-saved', why: trouble.why }
  if (trouble?.kind === 'offline') return { kind: 'offline' }
  const held = state.dirty.find((field) => state.held[field] !== undefined)
  const isOnlyHeld = state.sending === null && state.dirty.every((field) => state.held[field] !== undefined)
  if (held !== undefined && isOnlyHeld) return { kind: 'not-saved', why: state.held[held] as string }
  return { kind: 'saving' }
}
