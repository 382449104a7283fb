'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { useBodyEditor } from '../stories/use-body-editor.ts'

/** Something reckoned from the body, anew when nobody has typed for a moment. */
export function useSettled<T>(reckon: (editor: Editor) => T, nothing: T, calmMs: number): T {
  const editor = useBodyEditor()
  const [value, setValue] = useState(nothing)
  const latest = useRef(reckon)
  latest.current = reckon
  useEffect(() => {
    if (editor === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const settle = () => {
      timer = undefined
      if (!editor.isDestroyed) setValue(() => latest.current(editor))
    }
    // The first one at once; then at most once in each stretch of time, however fast people type.
    settle()
    const hear = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (transaction.docChanged) timer ??= setTimeout(settle, calmMs)
    }
    editor.on('transaction', hear)
    return () => {
      clearTimeout(timer)
      editor.off('transaction', hear)
    }
  }, [editor, calmMs])
  return value
}
