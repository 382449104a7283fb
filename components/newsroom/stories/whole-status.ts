import type { TextStatus } from '../editor/live/text-status.ts'
import { type Autosave, type SaveStatus, statusOf } from './autosave.ts'

const gravest: readonly SaveStatus['kind'][] = ['not-saved', 'offline', 'saving', 'saved']

/** The one thing the status line says of words and fields together: the graver of the two. */
export function wholeStatus(text: TextStatus, autosave: Autosave, areFieldsKept: boolean): SaveStatus {
  const fields = statusOf(autosave)
  const told: SaveStatus =
    fields.kind === 'offline' && !areFieldsKept
      ? { kind: 'not-saved', why: 'offline, and this device keeps nothing: leave this tab open' }
      : fields
  return gravest.indexOf(text.kind) <= gravest.indexOf(told.kind) ? text : told
}
