'use client'

import { Tooltip } from '@mantine/core'
import type { TextField } from '#lib/stories/live-text.ts'
import type { PersonHere } from '../editor/live/people-here.ts'
import { Avatar, MorePeople } from '../people/avatar.tsx'
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
          <PersonMark
            person={person}
            words={[person.name, ...person.fields.map((field) => places[field])].join(', ')}
          />
        </li>
      ))}
      {rest.length > 0 && (
        <li>
          <Tooltip label={rest.map(({ name }) => name).join(', ')}>
            <span className={styles.mark}>
              <MorePeople count={rest.length} />
            </span>
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
        <PersonMark key={person.personId} person={person} words={`${person.name} is here`} isSmall />
      ))}
    </span>
  )
}

function PersonMark({ person, words, isSmall }: { person: PersonHere; words: string; isSmall?: boolean }) {
  // A tooltip listens and measures by a wrapper of its own: the ring has its own ref.
  return (
    <Tooltip label={words}>
      <span className={styles.mark} role="img" aria-label={words}>
        <Avatar name={person.name} color={person.color} size={isSmall ? 'small' : 'normal'} aria-hidden />
      </span>
    </Tooltip>
  )
}
