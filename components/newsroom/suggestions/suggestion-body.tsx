import { personColour } from '#lib/collaboration/person-colour.ts'
import type { OpenSuggestion } from '#lib/stories/suggestion-list.ts'
import { longTime, shortTime } from '../desk/newsroom-time.ts'
import { useDesk } from '../stories/use-story.ts'
import { SuggestedWords } from './suggested-words.tsx'
import styles from './suggestions.module.css'

/** Who suggests what, and since when. */
export function SuggestionBody({ suggestion }: { suggestion: OpenSuggestion }) {
  const { lists, person, newsroom } = useDesk()
  const { personId, at, pieces } = suggestion
  const name = personId === person.id ? person.name : lists.people.find(({ id }) => id === personId)?.name
  return (
    <>
      <span className={styles.who}>
        <i className={styles.dot} style={{ background: personColour(personId) }} />
        <b>{name ?? 'Somebody who left'}</b>
        {personId === person.id && ' (you)'}{' '}
        <time dateTime={at} title={longTime(at, newsroom.zone)}>
          {shortTime(at, newsroom.zone, new Date())}
        </time>
      </span>
      <SuggestedWords pieces={pieces} />
    </>
  )
}
