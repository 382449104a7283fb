'use client'

import { type RefObject, useEffect } from 'react'
import type { TextField } from '#lib/stories/live-text.ts'
import { bindField } from '../editor/live/bind-field.ts'
import { useDesk, useStory } from './use-story.ts'
import { useText } from './use-text.ts'

/**
 * Ties a text box to a field that several people may write in. The box is left to itself (`defaultValue`, no
 * `onChange`), so that neither caret nor input method is disturbed.
 */
export function useLiveLine(field: TextField, box: RefObject<HTMLInputElement | HTMLTextAreaElement | null>) {
  const { text } = useDesk().session
  const mayEdit = useStory((snapshot) => snapshot.story.mayEdit)
  const value = useText(field)
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const unbind = bindField(element, text.field(field), text.composing)
    const come = () => text.standIn(field)
    const go = () => text.standIn(null)
    element.addEventListener('focus', come)
    element.addEventListener('blur', go)
    if (document.activeElement === element) come()
    return () => {
      unbind()
      element.removeEventListener('focus', come)
      element.removeEventListener('blur', go)
    }
  }, [text, field, box])
  return { value, isReadOnly: !mayEdit }
}
