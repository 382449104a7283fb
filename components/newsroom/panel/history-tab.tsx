'use client'

import { Loader } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { HistoryLine } from '#lib/stories/working-copy.ts'
import { longTime, shortTime } from '../desk/newsroom-time.ts'
import { useDesk, useStory } from '../stories/use-story.ts'
import { gathered } from './gathered-history.ts'
import styles from './side-panel.module.css'

export function HistoryTab() {
  const { newsroom } = useDesk()
  const storyId = useStory((snapshot) => snapshot.story.id)
  const revision = useStory((snapshot) => snapshot.autosave.revision)
  const [lines, setLines] = useState<HistoryLine[] | null>(null)
  const [hasFailed, setHasFailed] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is a new line of history
  useEffect(() => {
    const stop = new AbortController()
    fetch(`/api/newsroom/stories/${storyId}/history`, { signal: stop.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status))
        setLines((await response.json()) as HistoryLine[])
        setHasFailed(false)
      })
      .catch(() => !stop.signal.aborted && setHasFailed(true))
    return () => stop.abort()
  }, [storyId, revision])

  if (lines === null)
    return <div className={styles.body}>{hasFailed ? 'The history cannot be had now.' : <Loader size={16} />}</div>
  const now = new Date()
  return (
    <div className={styles.body}>
      <ol className={styles.history}>
        {gathered(lines).map((line) => (
          <li key={line.id}>
            {line.what}
            <small>
              {line.who},{' '}
              <time dateTime={line.at} title={longTime(line.at, newsroom.zone)}>
                {shortTime(line.at, newsroom.zone, now)}
              </time>
            </small>
          </li>
        ))}
      </ol>
    </div>
  )
}
