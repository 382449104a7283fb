'use client'

import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { limits } from '#lib/stories/story-fields.ts'
import styles from './story-editor.module.css'
import { useField } from './use-story.ts'

/** Headline and standfirst: the first two things of a story, in the type readers will see. */
export function HeadFields({ onLeaveDown }: { onLeaveDown: () => void }) {
  return (
    <>
      <GrowingLine
        field="headline"
        label="Headline"
        className={styles.headline}
        onEnter={() => document.getElementById('field-standfirst')?.focus()}
      />
      <GrowingLine field="standfirst" label="Standfirst" className={styles.standfirst} onEnter={onLeaveDown} />
    </>
  )
}

type LineProps = {
  field: 'headline' | 'standfirst'
  label: string
  className: string | undefined
  onEnter: () => void
}

function GrowingLine({ field, label, className, onEnter }: LineProps) {
  const { value, change, problem, isReadOnly } = useField(field)
  const area = useRef<HTMLTextAreaElement>(null)
  const left = limits[field] - [...value].length
  const noteId = `note-${field}`
  const hasNote = problem !== null || left < limits[field] * 0.15

  // An empty story is one that has just been started.
  const isNew = field === 'headline' && value === '' && !isReadOnly
  const wasNew = useRef(isNew)
  useEffect(() => {
    if (wasNew.current && document.activeElement === document.body) area.current?.focus()
  }, [])

  // Before each painting, so that the box never shows a scroll bar; also when the type arrives or the window changes.
  useLayoutEffect(() => grow(area.current))
  useLayoutEffect(() => {
    const growAgain = () => grow(area.current)
    document.fonts?.ready.then(growAgain, () => {})
    window.addEventListener('resize', growAgain)
    return () => window.removeEventListener('resize', growAgain)
  }, [])

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd } = event.currentTarget
    const isAtEnd = selectionStart === selectionEnd && selectionEnd === value.length
    const isEnter = event.key === 'Enter' && !event.nativeEvent.isComposing && !event.ctrlKey && !event.metaKey
    if (!isEnter && !(event.key === 'ArrowDown' && isAtEnd)) return
    event.preventDefault()
    onEnter()
  }
  return (
    <>
      <textarea
        ref={area}
        id={`field-${field}`}
        className={className}
        rows={1}
        aria-label={label}
        placeholder={label}
        value={value}
        readOnly={isReadOnly}
        spellCheck
        aria-invalid={problem !== null}
        aria-describedby={hasNote ? noteId : undefined}
        onKeyDown={onKeyDown}
        onChange={(event) => change(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
      />
      {hasNote && (
        <div className={styles.under} id={noteId}>
          <span className={styles.problem}>{problem}</span>
          <span className={left < 0 ? styles.problem : undefined}>{left}</span>
        </div>
      )}
    </>
  )
}

function grow(area: HTMLTextAreaElement | null): void {
  if (area === null) return
  area.style.height = '0'
  area.style.height = `${area.scrollHeight}px`
}
