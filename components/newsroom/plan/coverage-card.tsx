'use client'

import type { DragEvent, KeyboardEvent } from 'react'
import { addDays } from '#lib/planning/calendar.ts'
import type { CoverageRow } from '#lib/planning/coverage.ts'
import { longTime, shortTime } from '../desk/newsroom-time.ts'
import styles from './coverage.module.css'

type Props = {
  coverage: CoverageRow
  view: 'month' | 'week'
  zone: string
  onOpen: () => void
  onMove: (day: string) => void
  onDrag: (isOn: boolean) => void
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** How it stands, in a word. */
export function standing({ cancelledAt, story }: CoverageRow): string {
  if (cancelledAt !== null) return 'cancelled'
  if (story === null) return 'planned'
  return story.state === 'published' ? 'published' : 'in work'
}

/** A coverage in its day. Alt and the arrows carry it to another. */
export function CoverageCard({ coverage, view, zone, onOpen, onMove, onDrag }: Props) {
  const { slugline, subject, assignee, section, dueAt, day, mayChange } = coverage
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (!event.altKey || step === undefined || !mayChange) return
    event.preventDefault()
    onMove(addDays(day, step))
  }
  const onDragStart = (event: DragEvent) => {
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', slugline)
    onDrag(true)
  }
  const state = standing(coverage)
  return (
    <button
      type="button"
      className={styles.card}
      data-view={view}
      data-standing={state}
      draggable={mayChange}
      onDragStart={onDragStart}
      onDragEnd={() => onDrag(false)}
      onClick={onOpen}
      onKeyDown={onKeyDown}
      aria-keyshortcuts={mayChange ? 'Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown' : undefined}
    >
      <b className={styles.slugline}>{slugline}</b>
      <span className={styles.subject}>{subject}</span>
      <span className={styles.meta}>
        <span>{assignee?.name ?? 'Nobody yet'}</span>
        {dueAt !== null && (
          <time dateTime={dueAt} title={longTime(dueAt, zone)}>
            {shortTime(dueAt, zone, new Date(dueAt))}
          </time>
        )}
        <span className={styles.where}>{section.name}</span>
        {state !== 'planned' && <em>{state}</em>}
      </span>
    </button>
  )
}
