'use client'

import type { Editor } from '@tiptap/core'
import { useSyncExternalStore } from 'react'
import { useBodyEditor } from '../../stories/use-body-editor.ts'
import { useText } from '../../stories/use-text.ts'

/** The four text fields of the story as they are at this moment. */
export function useFieldTexts() {
  return {
    headline: useText('headline'),
    shortHeadline: useText('shortHeadline'),
    standfirst: useText('standfirst'),
    slugline: useText('slugline'),
  }
}

/** Something of the body's editor; `read` must give the same thing while nothing changed. */
export function useBodyState<T>(read: (editor: Editor) => T, nothing: T): T {
  const editor = useBodyEditor()
  const subscribe = (listener: () => void) => {
    editor?.on('transaction', listener)
    return () => {
      editor?.off('transaction', listener)
    }
  }
  const now = () => (editor === null || editor.isDestroyed ? nothing : read(editor))
  return useSyncExternalStore(subscribe, now, () => nothing)
}
