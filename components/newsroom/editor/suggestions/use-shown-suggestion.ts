'use client'

import type { Editor } from '@tiptap/react'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

export type ShownSuggestion = { id: string; top: number; left: number }

const cardWidth = 288
/** Long enough to reach the card with the pointer. */
const lingerMs = 220
/** A pointer on its way over the text opens nothing. */
const restMs = 280

/** Which suggestion has its card open, and where: the one clicked, jumped to, or under a resting pointer. */
export function useShownSuggestion(
  editor: Editor,
  frame: RefObject<HTMLElement | null>,
  card: RefObject<HTMLElement | null>,
) {
  const [shown, setShown] = useState<ShownSuggestion | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const hide = useCallback(() => {
    clearTimeout(timer.current)
    setShown(null)
  }, [])
  const showAt = useCallback(
    (element: Element | null) => {
      const id = element?.getAttribute('data-suggestion')
      const edge = frame.current?.getBoundingClientRect()
      if (!element || !id || !edge) return
      const box = [...element.getClientRects()].at(-1) ?? element.getBoundingClientRect()
      const left = Math.max(0, Math.min(box.left - edge.left, edge.width - cardWidth))
      setShown({ id, top: Math.round(box.bottom - edge.top + 5), left: Math.round(left) })
    },
    [frame],
  )
  const show = useCallback(
    (id: string) => showAt(editor.view.dom.querySelector(`[data-suggestion="${CSS.escape(id)}"]`)),
    [editor, showAt],
  )

  useEffect(() => {
    const surface = editor.view.dom
    const marked = (event: Event) =>
      event.target instanceof Element ? event.target.closest('[data-suggestion]') : null
    const later = (run: () => void, ms: number) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(run, ms)
    }
    const over = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || event.buttons !== 0) return
      const element = marked(event)
      if (element) later(() => showAt(element), restMs)
      else if (card.current) later(hide, lingerMs)
      else clearTimeout(timer.current)
    }
    const click = (event: Event) => {
      const element = marked(event)
      if (element) showAt(element)
      else hide()
    }
    const stay = (event: Event) => {
      if (event.target instanceof Node && card.current?.contains(event.target)) clearTimeout(timer.current)
    }
    const typed = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (transaction.docChanged) hide()
    }
    const place = frame.current
    surface.addEventListener('pointerover', over)
    surface.addEventListener('click', click)
    place?.addEventListener('pointerover', stay)
    editor.on('transaction', typed)
    return () => {
      clearTimeout(timer.current)
      surface.removeEventListener('pointerover', over)
      surface.removeEventListener('click', click)
      place?.removeEventListener('pointerover', stay)
      editor.off('transaction', typed)
    }
  }, [editor, frame, card, hide, showAt])
  return { shown, show, hide }
}
