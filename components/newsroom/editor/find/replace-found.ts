// Replacing what was found: one step of undo for each press of the button, in the body and in each field.
import type { Editor } from '@tiptap/core'
import { type TextField, textFields } from '#lib/stories/live-text.ts'
import { limits } from '#lib/stories/story-fields.ts'
import type { TextSession } from '../live/text-session.ts'
import { partStep } from '../undo-step.ts'
import type { Span } from './find-text.ts'
import type { Place } from './found-places.ts'

/** As far as typing goes, too: the server takes somewhat more. */
const mostOfLimit = 3

/** Puts the words in all these places, which keep their looks and comments. True when every place took them. */
export function replaceFound(
  places: readonly Place[],
  words: string,
  text: TextSession,
  editor: Editor | null,
): boolean {
  const inBody = places.filter(({ field }) => field === 'body')
  if (editor !== null && inBody.length > 0) replaceInBody(editor, inBody, words)
  return textFields
    .map((field) =>
      replaceInField(
        text,
        field,
        places.filter((place) => place.field === field),
        words,
      ),
    )
    .every(Boolean)
}

function replaceInBody(editor: Editor, spans: readonly Span[], words: string): void {
  const { tr, schema } = editor.state
  for (const { from, to } of [...spans].sort((a, b) => b.from - a.from)) {
    const marks = tr.doc.nodeAt(from)?.marks ?? []
    if (words === '') tr.delete(from, to)
    else tr.replaceWith(from, to, schema.text(words, marks))
  }
  partStep(editor)
  editor.view.dispatch(tr)
  partStep(editor)
}

function replaceInField(text: TextSession, name: TextField, spans: readonly Span[], words: string): boolean {
  if (spans.length === 0) return true
  const field = text.field(name)
  const removed = spans.reduce((sum, { from, to }) => sum + to - from, 0)
  if (field.text.length - removed + spans.length * words.length > limits[name] * mostOfLimit) return false
  field.pause()
  text.edit(() => {
    for (const { from, to } of [...spans].sort((a, b) => b.from - a.from)) {
      field.text.delete(from, to - from)
      field.text.insert(from, words)
    }
  })
  field.pause()
  return true
}
