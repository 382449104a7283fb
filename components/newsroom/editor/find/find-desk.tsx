'use client'

import { useEffect, useRef, useState } from 'react'
import { useBodyEditor } from '../../stories/use-body-editor.ts'
import { FindBar } from './find-bar.tsx'
import { type FieldOrBody, screenOrder } from './found-places.ts'

type Asked = { words: string; start: { field: FieldOrBody; from: number } }

/** Longer selections are passages, not something to look for. */
const longestWords = 80

/** Opens on Ctrl F; a second Ctrl F, in the bar itself, is left to the browser. */
export function FindDesk() {
  const editor = useBodyEditor()
  const [asked, setAsked] = useState<Asked | null>(null)
  const hear = useRef((_: KeyboardEvent) => {})
  hear.current = (event) => {
    const isFind =
      (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'f'
    const focused = document.activeElement
    if (!isFind || focused?.closest('search, [role="dialog"]')) return
    event.preventDefault()
    const box = document.querySelector<HTMLInputElement>('search input')
    if (asked !== null && box !== null) {
      box.focus()
      return box.select()
    }
    setAsked(askedFrom(focused, editor))
  }
  useEffect(() => {
    const listener = (event: KeyboardEvent) => hear.current(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
  return asked && <FindBar {...asked} onClose={() => setAsked(null)} />
}

/** What is selected, and where: the search begins there. */
function askedFrom(focused: Element | null, editor: ReturnType<typeof useBodyEditor>): Asked {
  const field = screenOrder.find((name) => focused?.id === `field-${name}`)
  if (focused instanceof HTMLTextAreaElement || focused instanceof HTMLInputElement) {
    const { selectionStart, selectionEnd, value } = focused
    const words = field ? value.slice(selectionStart ?? 0, selectionEnd ?? 0) : ''
    return { words: words.slice(0, longestWords), start: { field: field ?? 'headline', from: selectionStart ?? 0 } }
  }
  if (editor === null) return { words: '', start: { field: 'headline', from: 0 } }
  const { from, to } = editor.state.selection
  const words = to - from <= longestWords ? editor.state.doc.textBetween(from, to, '\n') : ''
  return { words: words.includes('\n') ? '' : words, start: { field: 'body', from } }
}
