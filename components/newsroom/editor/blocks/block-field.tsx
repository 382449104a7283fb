'use client'

import type { ReactNodeViewProps } from '@tiptap/react'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { plainWords } from '../plain-words.ts'
import { partStep } from '../undo-step.ts'
import styles from './blocks.module.css'
import { chooseBlock, goBefore, goOnAfter } from './leave-block.ts'

type Props = {
  view: ReactNodeViewProps
  /** The attribute it writes. */
  name: string
  label: string
  placeholder?: string
  max: number
  className?: string | undefined
  /** Where keys lead that leave the field; by default the block's next field, then the text. */
  onLeave?: { up?: () => void; down?: () => void }
}

/** A line of a block's own words, written in place. Enter and the arrows go on, as if it were text. */
export function BlockField({ view, name, label, placeholder = label, max, className, onLeave }: Props) {
  const { editor, node, getPos } = view
  const stored = String(node.attrs[name] ?? '')
  const [words, setWords] = useState(stored)
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => setWords(stored), [stored])
  useLayoutEffect(() => grow(area.current))

  const write = (typed: string) => {
    const next = plainWords(typed, max)
    setWords(next)
    editor.commands.command(({ tr }) => {
      const at = getPos()
      if (at === undefined) return false
      tr.setNodeAttribute(at, name, next)
      return true
    })
  }
  const leave = (step: 1 | -1) => {
    const own = step > 0 ? onLeave?.down : onLeave?.up
    const next = neighbour(area.current, step)
    if (own) own()
    else if (next) next.focus()
    else if (step > 0) goOnAfter(view)
    else goBefore(view)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.shiftKey || event.altKey) return
    const { selectionStart, selectionEnd, value } = event.currentTarget
    const isMod = event.ctrlKey || event.metaKey
    if (event.key === 'Enter' && !isMod) leave(1)
    else if (event.key === 'Escape') chooseBlock(view)
    else if (event.key === 'ArrowDown' && selectionStart === value.length) leave(1)
    else if (event.key === 'ArrowUp' && selectionEnd === 0) leave(-1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  // Undo belongs to the text as a whole; the browser's own would know nothing of the rest.
  const onUndo = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const key = event.key.toLowerCase()
    if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) editor.commands.redo()
    else editor.commands.undo()
  }
  return (
    <textarea
      ref={area}
      data-block-field=""
      className={`${styles.field} ${className ?? ''}`}
      rows={1}
      aria-label={label}
      placeholder={editor.isEditable ? placeholder : ''}
      value={words}
      maxLength={max}
      readOnly={!editor.isEditable}
      spellCheck
      onFocus={() => partStep(editor)}
      onBlur={() => partStep(editor)}
      onChange={(event) => write(event.currentTarget.value)}
      onKeyDown={(event) => {
        onUndo(event)
        onKeyDown(event)
      }}
    />
  )
}

/** The block's field before or after this one. */
function neighbour(field: HTMLElement | null, step: 1 | -1): HTMLElement | undefined {
  const block = field?.closest('[data-node-view-wrapper]')
  const fields = [...(block?.querySelectorAll<HTMLElement>('[data-block-field]') ?? [])]
  return field ? fields[fields.indexOf(field) + step] : undefined
}

function grow(area: HTMLTextAreaElement | null): void {
  if (area === null || CSS.supports('field-sizing', 'content')) return
  area.style.height = '0'
  area.style.height = `${area.scrollHeight}px`
}
