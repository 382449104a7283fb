'use client'

import { Anchor, Loader } from '@mantine/core'
import { useEffect, useState } from 'react'
import { type StoryUse, type WhereUsed as Used, useWords } from '#lib/stories/story-use.ts'
import { longTime } from '../desk/newsroom-time.ts'
import { StateMark } from '../desk/state-mark.tsx'
import { useDesk, useStory } from '../stories/use-story.ts'
import styles from './removal.module.css'
import { readWhereUsed } from './removal-requests.ts'

/** What else the end of the story touches: read before the confirmation. */
export function WhereUsed() {
  const storyId = useStory((snapshot) => snapshot.story.id)
  const { newsroom } = useDesk()
  const [used, setUsed] = useState<Used | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    readWhereUsed(storyId, stop.signal).then(
      setUsed,
      (error: Error) => !stop.signal.aborted && setTrouble(error.message),
    )
    return () => stop.abort()
  }, [storyId])

  return (
    <section className={styles.used} aria-label="Where it is used">
      {trouble !== null && <p role="alert">Where the story is used cannot be told now. {trouble}</p>}
      {used === null && trouble === null && (
        <p>
          <Loader size={14} /> Looking where it is used…
        </p>
      )}
      {used !== null && (
        <>
          <p className={styles.sum}>
            {used.addresses === 0
              ? 'Readers do not see it now.'
              : `Readers find it at ${counted(used.addresses, 'address', 'addresses')}.`}{' '}
            {used.uses.length === 0 && 'No other story uses it.'}
          </p>
          <ul>
            {used.uses.map((use) => (
              <UseLine key={use.kind} use={use} />
            ))}
            {used.scheduled !== null && (
              <li>
                <b>Waits for its time</b>
                <span>
                  {used.scheduled.kind}, {longTime(used.scheduled.at, newsroom.zone)}: taken off
                </span>
              </li>
            )}
            {used.coverage !== null && (
              <li>
                <b>Planned coverage</b>
                <span>{used.coverage.subject}</span>
              </li>
            )}
            {used.sharedPictures > 0 && (
              <li>
                <b>{counted(used.sharedPictures, 'picture stays', 'pictures stay')}</b>
                <span>Other stories on show have them too.</span>
              </li>
            )}
          </ul>
        </>
      )}
    </section>
  )
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

function UseLine({ use }: { use: StoryUse }) {
  const unnamed = use.count - use.stories.length
  return (
    <li>
      <b>
        {useWords[use.kind]} <data value={use.count}>{use.count}</data>
      </b>
      {use.stories.map(({ id, headline, state }) => (
        <span key={id}>
          <Anchor href={`/newsroom/stories/${id}`} target="_blank" size="sm">
            {headline || `Story ${id}`}
          </Anchor>{' '}
          {state !== 'published' && <StateMark state={state} />}
        </span>
      ))}
      {unnamed > 0 && (
        <span>{use.stories.length > 0 ? `and ${unnamed} more` : counted(unnamed, 'story', 'stories')}</span>
      )}
    </li>
  )
}
