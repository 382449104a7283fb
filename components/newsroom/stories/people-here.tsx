'use client'

import { Tooltip } from '@mantine/core'
import type { TextField } from '#lib/stories/live-text.ts'
import type { PersonHere } from '../editor/live/people-here.ts'
import { initialsOf } from './initials.ts'
import styles from './people-here.module.css'
import { useTextSession } from './use-text.ts'

const places: Record<PersonHere['fields'][number], string> = {
  headline: 'in the headline',
  shortHeadline: 'in the short headline',
  standfirst: 'in the standfirst',
  slugline: 'in the slugline',
  body: 'in the text',
}
const mostShown = 4

/** Everyone else who has the story open. */
export function PeopleHere() {
  const people = useTextSession((snapshot) => snapshot.people)
  if (people.length === 0) return null
  const rest = people.slice(mostShown)
  return (
    <ul className={styles.people} aria-label="Also in this story" data-people-here={people.length}>
      {people.slice(0, mostShown).map((person) => (
        <li key={person.personId}>
          <Avatar person={person} words={[person.name, ...person.fields.map((field) => places[field])].join(', ')} />
        </li>
      ))}
      {rest.length > 0 && (
        <li>
          <Tooltip label={rest.map(({ name }) => name).join(', ')}>
            <span className={styles.more}>+{rest.length}</span>
          </Tooltip>
        </li>
      )}
    </ul>
  )
}

/** Colleagues whose caret is in this field. */
export function ColleaguesIn({ field }: { field: TextField }) {
  const people = useTextSession((snapshot) => snapshot.people)
  const here = people.filter((person) => person.fields.includes(field))
  if (here.length === 0) return null
  return (
    <span className={styles.inField} data-colleagues-in={field}>
      {here.slice(0, mostShown).map((person) => (
        <Avatar key={person.personId} person={person} words={`${person.name} is here`} />
      ))}
    </span>
  )
}

function Avatar({ person, words }: { person: PersonHere; words: string }) {
  return (
    <Tooltip label={words}>
      <span
        className={styles.avatar}
        role="img"
        aria-label={words}
        ref={(element) => element?.style.setProperty('--person', person.color)}
      >
        {initialsOf(person.name)}
      </span>
    </Tooltip>
  )
}
