'use client'

import type { Place } from '../editor/find/found-places.ts'
import { showInBody } from '../editor/find/show-place.ts'
import { useFocusField } from '../panel/focus-field.ts'
import { useDesk } from '../stories/use-story.ts'

/** After the panel has opened and its field has the keys. */
const settledMs = 220

/** Selects words in whichever text they stand, and puts the keys there. */
export function useGoTo(): (place: Place) => void {
  const { bodyEditor } = useDesk()
  const focusField = useFocusField()
  return ({ field, from, to }) => {
    const editor = bodyEditor.get()
    if (field === 'body') return editor === null ? undefined : showInBody(editor, { from, to }, true)
    focusField({ field })
    setTimeout(() => {
      const box = document.getElementById(`field-${field}`)
      if (box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement) box.setSelectionRange(from, to)
    }, settledMs)
  }
}
