'use client'

import type { HistoryLine } from '#lib/stories/working-copy.ts'
import { longTime, shortTime } from '../desk/newsroom-time.ts'
import { useDesk } from '../stories/use-story.ts'
import { gathered } from './gathered-history.ts'
import styles from './side-panel.module.css'

/** What happened to the story, latest first. */
export function EventLines({ lines }: { lines: readonly HistoryLine[] }) {
  const { newsroom } = useDesk()
  const now = new Date()
  return (
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
  )
}
