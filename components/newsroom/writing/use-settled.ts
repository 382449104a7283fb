'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { useBodyEditor } from '../stories/use-body-editor.ts'

/** However long somebody goes on typing, what is shown is not older than this. */
const oldestMs = 6_000

/** Something reckoned from the body, anew when nobody has typed for a moment and the browser has nothing else to do. */
export function useSettled<T>(reckon: (editor: Editor) => T, nothing: T, calmMs: number): T {
  const editor = useBodyEditor()
  const [value, setValue] = useState(nothing)
  const latest = useRef(reckon)
  latest.current = reckon
  useEffect(() => {
    if (editor === null) return
    let calm: ReturnType<typeof setTimeout> | undefined
    let oldest: ReturnType<typeof setTimeout> | undefined
    let idle = 0
    const stop = () => {
      clearTimeout(calm)
      clearTimeout(oldest)
      oldest = undefined
      if (idle !== 0) dropIdle(idle)
      idle = 0
    }
    const settle = () => {
      stop()
      if (!editor.isDestroyed) setValue(() => latest.current(editor))
    }
    const soon = () => {
      stop()
      idle = whenIdle(settle)
    }
    const hear = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (!transaction.docChanged) return
      clearTimeout(calm)
      calm = setTimeout(soon, calmMs)
      oldest ??= setTimeout(soon, oldestMs)
    }
    settle()
    editor.on('transaction', hear)
    return () => {
      stop()
      editor.off('transaction', hear)
    }
  }, [editor, calmMs])
  return value
}

// Safari has no idle callbacks.
const hasIdle = typeof requestIdleCallback === 'function'
const whenIdle = (act: () => void): number =>
  hasIdle ? requestIdleCallback(act, { timeout: 500 }) : Number(setTimeout(act, 1))
const dropIdle = (id: number): void => (hasIdle ? cancelIdleCallback(id) : clearTimeout(id))
