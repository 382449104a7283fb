'use client'

import { initialsOf } from '../stories/initials.ts'
import styles from './row-people.module.css'
import { usePresentIn } from './use-present.ts'

const mostShown = 3

/** Who has the story of this row open just now. */
export function RowPeople({ storyId }: { storyId: number }) {
  const people = usePresentIn(storyId)
  if (people.length === 0) return null
  const names = people.map(({ name }) => name).join(', ')
  const isFull = people.length > mostShown
  const shown = people.slice(0, isFull ? mostShown - 1 : mostShown)
  return (
    <span
      className={styles.people}
      role="img"
      aria-label={`In this story: ${names}`}
      title={names}
      data-people-in={storyId}
    >
      {shown.map(({ personId, name, color }) => (
        <span key={personId} className={styles.person} ref={(element) => element?.style.setProperty('--person', color)}>
          {initialsOf(name)}
        </span>
      ))}
      {isFull && <span className={styles.more}>+{people.length - shown.length}</span>}
    </span>
  )
}
