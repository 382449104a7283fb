'use client'

import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { limits } from '#lib/stories/story-fields.ts'
import { CommentedField } from '../comments/commented-field.tsx'
import { Counter } from '../writing/counter.tsx'
import { ColleaguesIn } from './people-here.tsx'
import styles from './story-editor.module.css'
import { useLiveLine } from './use-live-line.ts'
import { useDesk } from './use-story.ts'

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
  const area = useRef<HTMLTextAreaElement>(null)
  const { newsroom } = useDesk()
  const { value, isReadOnly } = useLiveLine(field, area)
  const left = limits[field] - [...value].length
  const noteId = `note-${field}`
  const isOver = left < 0

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
    const isAtEnd = selectionStart === selectionEnd && selectionEnd === event.currentTarget.value.length
    const isEnter = event.key === 'Enter' && !event.nativeEvent.isComposing && !event.ctrlKey && !event.metaKey
    if (!isEnter && !(event.key === 'ArrowDown' && isAtEnd)) return
    event.preventDefault()
    onEnter()
  }
  return (
    <CommentedField field={field} className={styles.line}>
      <ColleaguesIn field={field} />
      <textarea
        ref={area}
        id={`field-${field}`}
        className={className}
        rows={1}
        aria-label={label}
        placeholder={label}
        defaultValue={value}
        readOnly={isReadOnly}
        spellCheck
        lang={newsroom.language}
        aria-invalid={isOver}
        aria-describedby={isOver ? noteId : `counter-${field}`}
        onKeyDown={onKeyDown}
      />
      {!isReadOnly && <Counter field={field} value={value} />}
      {isOver && (
        <div className={styles.under} id={noteId}>
          <span className={styles.problem}>
            {label} is longer than {limits[field]} characters. Shorten it before it goes out.
          </span>
        </div>
      )}
    </CommentedField>
  )
}

function grow(area: HTMLTextAreaElement | null): void {
  if (area === null) return
  area.style.height = '0'
  area.style.height = `${area.scrollHeight}px`
}
