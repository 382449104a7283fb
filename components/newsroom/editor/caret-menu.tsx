'use client'

import type { Editor } from '@tiptap/react'
import { type ReactNode, useEffect, useReducer, useRef, useState } from 'react'
import styles from './block-menu.module.css'

type Props<T> = {
  editor: Editor
  id: string
  label: string
  items: readonly T[]
  keyOf: (item: T) => string | number
  groupOf: (item: T) => string
  onChoose: (item: T) => void
  onDismiss: () => void
  children: (item: T) => ReactNode
}

/** Choices at the cursor, while the keys stay in the text: arrows, Enter or Tab, Escape. */
export function CaretMenu<T>(props: Props<T>) {
  const { editor, id, label, items, keyOf, groupOf, onChoose } = props
  const [at, setAt] = useState(0)
  const index = Math.min(at, items.length - 1)
  const optionId = (item: T) => `${id}-${keyOf(item)}`
  const list = useRef<HTMLDivElement>(null)
  useKeysBeforeText(editor, (event) => {
    const chosen = items[index]
    if (chosen === undefined || event.isComposing) return
    if (event.key === 'ArrowDown') setAt((index + 1) % items.length)
    else if (event.key === 'ArrowUp') setAt((index + items.length - 1) % items.length)
    else if (event.key === 'Enter' || event.key === 'Tab') onChoose(chosen)
    else if (event.key === 'Escape') props.onDismiss()
    else return setAt(0)
    event.preventDefault()
    event.stopPropagation()
  })
  useEffect(() => {
    const surface = editor.view.dom
    const chosen = items[index]
    if (chosen !== undefined) surface.setAttribute('aria-activedescendant', `${id}-${keyOf(chosen)}`)
    surface.setAttribute('aria-controls', id)
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
    return () => {
      surface.removeAttribute('aria-activedescendant')
      surface.removeAttribute('aria-controls')
    }
  })
  useRedrawOnScroll()

  const { openStart, ...place } = placeAtCaret(editor)
  const groups = [...new Set(items.map(groupOf))]
  return (
    <div
      className={styles.menu}
      style={place}
      data-above={openStart || undefined}
      role="listbox"
      id={id}
      aria-label={label}
      ref={list}
    >
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options
        <div key={group} role="group" aria-label={group}>
          <div className={styles.group} aria-hidden="true">
            {group}
          </div>
          {items
            .filter((item) => groupOf(item) === group)
            .map((item) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys stay in the text
              <div
                key={keyOf(item)}
                id={optionId(item)}
                role="option"
                tabIndex={-1}
                className={styles.choice}
                aria-selected={item === items[index]}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(item)}
              >
                {props.children(item)}
              </div>
            ))}
        </div>
      ))}
    </div>
  )
}

/** Hears keys before the text does. */
function useKeysBeforeText(editor: Editor, onKey: (event: KeyboardEvent) => void): void {
  const latest = useRef(onKey)
  latest.current = onKey
  useEffect(() => {
    const hear = (event: KeyboardEvent) => latest.current(event)
    const surface = editor.view.dom.parentElement
    surface?.addEventListener('keydown', hear, { capture: true })
    return () => surface?.removeEventListener('keydown', hear, { capture: true })
  }, [editor])
}

function useRedrawOnScroll(): void {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const screen = window.visualViewport
    window.addEventListener('scroll', redraw, { passive: true })
    screen?.addEventListener('resize', redraw)
    return () => {
      window.removeEventListener('scroll', redraw)
      screen?.removeEventListener('resize', redraw)
    }
  }, [])
}

const gap = 6
const margin = 8
const widest = 280
const tallest = 340

/** Below the line where there is room, else above it; never wider than a phone, never under its keyboard. */
function placeAtCaret(editor: Editor) {
  const caret = editor.view.coordsAtPos(editor.state.selection.from)
  const height = window.visualViewport?.height ?? window.innerHeight
  const width = Math.min(widest, window.innerWidth - 2 * margin)
  const left = Math.max(margin, Math.min(caret.left, window.innerWidth - width - margin))
  const below = height - caret.bottom - gap - margin
  const above = caret.top - gap - margin
  const openStart = below < Math.min(200, above)
  const maxHeight = Math.min(tallest, Math.max(openStart ? above : below, 120))
  return openStart
    ? { openStart, left, width, maxHeight, bottom: window.innerHeight - caret.top + gap }
    : { openStart, left, width, maxHeight, top: caret.bottom + gap }
}
