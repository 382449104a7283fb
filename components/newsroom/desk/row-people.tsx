'use client'

import { Avatar, MorePeople } from '../people/avatar.tsx'
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
        <Avatar key={personId} name={name} color={color} size="small" />
      ))}
      {isFull && <MorePeople count={people.length - shown.length} size="small" />}
    </span>
  )
}
