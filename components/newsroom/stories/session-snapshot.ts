import type { State } from '#lib/stories/workflow.ts'
import type { WorkingCopy } from '#lib/stories/working-copy.ts'
import { type Autosave, startOf } from './autosave.ts'
import type { Comparison } from './conflict.ts'
import { type EditableCopy, type EditableField, editablePart } from './editable-copy.ts'

export type Conflict = {
  /** Against what the server has, or against words kept from an earlier visit. */
  with: 'server' | 'kept'
  theirs: WorkingCopy
  mine: EditableCopy
  comparison: Comparison
  by: string
  at: string
}

/** What a colleague did meanwhile and is on the screen now: fields nobody touched here, a move to another state. */
export type Notice = { by: string; at: string; fields: EditableField[]; state: State | null }

export type Snapshot = {
  /** The server's facts about the story; its editable fields are those of the last save, not of the screen, and its words are old. */
  story: WorkingCopy
  /** What stands on the screen, except the words, which the live text holds. */
  draft: EditableCopy
  autosave: Autosave
  conflict: Conflict | null
  notice: Notice | null
  isKeptOnDevice: boolean
  /** The session is over. */
  isSignedOut: boolean
  /** The form to sign in again stands open; who closes it may go on typing. */
  isAskedToSignIn: boolean
}

export const firstSnapshot = (opened: WorkingCopy): Snapshot => ({
  story: opened,
  draft: editablePart(opened),
  autosave: startOf(opened.revision),
  conflict: null,
  notice: null,
  isKeptOnDevice: true,
  isSignedOut: false,
  isAskedToSignIn: false,
})
