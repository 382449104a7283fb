import Link from 'next/link.js'
import { Avatar } from '../people/avatar.tsx'
import styles from './dashboard.module.css'
import { Panel } from './dashboard-lists.tsx'

/** A colleague, and the stories of theirs that are open and that one may read. */
export type Here = { id: number; name: string; color: string; stories: { id: number; headline: string }[] }

export function PeopleList({ people }: { people: Here[] }) {
  return (
    <Panel title="Here now" none={people.length === 0 ? 'You are alone here.' : null}>
      {people.map(({ id, name, color, stories }) => (
        <li key={id} className={styles.person}>
          <Avatar name={name} color={color} size="small" aria-hidden="true" />
          <span>{name}</span>
          <small>
            {stories.map((story, index) => (
              <span key={story.id}>
                {index === 0 ? 'in ' : ', '}
                <Link href={`/newsroom/stories/${story.id}`} prefetch={false}>
                  {story.headline || 'a story without a headline'}
                </Link>
              </span>
            ))}
          </small>
        </li>
      ))}
    </Panel>
  )
}
