import { expect, test } from 'vitest'
import type { TextStatus } from '../editor/live/text-status.ts'
import { type Autosave, reduce, startOf } from './autosave.ts'
import { wholeStatus } from './whole-status.ts'

const still = startOf(7)
const waiting = reduce(still, { type: 'changed', field: 'urgency', now: 0 })
const offline = reduce(waiting, { type: 'failed', kind: 'offline', now: 0 })
const ended: TextStatus = { kind: 'not-saved', why: 'your session has ended, sign in again' }

test.each<[string, TextStatus, Autosave, boolean, string]>([
  ['words and fields are saved', { kind: 'saved' }, still, true, 'saved'],
  ['words are saved, a field is not', { kind: 'saved' }, waiting, true, 'saving'],
  ['a field is saved, words are not', { kind: 'saving' }, still, true, 'saving'],
  ['a field waits for the line', { kind: 'saving' }, offline, true, 'offline'],
  ['a field waits for the line and the device has no room', { kind: 'offline' }, offline, false, 'not-saved'],
  ['words cannot be saved', ended, offline, true, 'not-saved'],
])('%s', (_, text, fields, areKept, kind) => {
  expect(wholeStatus(text, fields, areKept).kind).toBe(kind)
})
