// What the live text has to say to the status line. "saved" only when the database has everything typed here.
import { closeCodes } from '#lib/collaboration/protocol.ts'
import type { LineState } from './connection.ts'

export type TextStatus = { kind: 'saved' | 'saving' | 'offline' } | { kind: 'not-saved'; why: string }

export type TextFacts = {
  hasUnsaved: boolean
  line: LineState
  /** The code with which the server ended the line, where it did. */
  code: number | null
  /** The device has not answered for the latest change yet. */
  isBeingKept: boolean
  /** Whether the device kept the latest change. */
  isKeptOnDevice: boolean
  mayEdit: boolean
  /** Why the server will not take what was typed. */
  refused: string | null
}

export function textStatus(facts: TextFacts): TextStatus {
  if (!facts.hasUnsaved) return { kind: 'saved' }
  if (facts.refused !== null) return { kind: 'not-saved', why: facts.refused }
  if (facts.line === 'signed-out') return { kind: 'not-saved', why: 'your session has ended, sign in again' }
  if (facts.line === 'shut') return { kind: 'not-saved', why: shutWords(facts.code) }
  if (!facts.mayEdit) return { kind: 'not-saved', why: 'you may not edit this story any more' }
  if (facts.line !== 'down' || facts.isBeingKept) return { kind: 'saving' }
  if (facts.isKeptOnDevice) return { kind: 'offline' }
  return { kind: 'not-saved', why: 'offline, and this device keeps nothing: leave this tab open' }
}

export function shutWords(code: number | null): string {
  if (code === closeCodes.notUnderstood) return 'this page is out of date, load it again'
  if (code === closeCodes.mayNotRead) return 'you may no longer read this story'
  if (code === closeCodes.noSuchStory) return 'this story is no longer there'
  return 'the server cannot take this text'
}
