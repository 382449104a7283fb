'use client'

import Link from 'next/link.js'
import type { ScheduledEntry } from '#lib/stories/schedule-view.ts'
import { longTime, shortTime } from './newsroom-time.ts'
import styles from './next-hours.module.css'

const kindWords = { publish: '', update: 'Update', refile: 'Refile', correct: 'Correction' } as const

/** What goes out in the next 24 hours, in its order. */
export function NextHours({ entries, zone, now }: { entries: ScheduledEntry[]; zone: string; now: Date }) {
  if (entries.length === 0) return null
  return (
    <section className={styles.strip} aria-label="Going out in the next 24 hours">
      <h2 className={styles.title}>
        Next 24 hours <span>{entries.length}</span>
      </h2>
      <ol className={styles.entries}>
        {entries.map(({ storyId, headline, slugline, kind, at, refusal }) => (
          <li key={storyId}>
            <Link
              href={`/newsroom/stories/${storyId}`}
              className={styles.entry}
              prefetch={false}
              data-refused={refusal !== null || undefined}
              title={`${longTime(at, zone)}${refusal === null ? '' : `. ${refusal}`}`}
            >
              <time dateTime={at}>{shortTime(at, zone, now)}</time>
              <span className={styles.away}>{refusal === null ? awayWords(new Date(at), now) : 'held back'}</span>
              <span className={styles.words}>
                {kind !== 'publish' && <b>{kindWords[kind]}: </b>}
                {headline || slugline || `Story ${storyId}`}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  )
}

function awayWords(at: Date, now: Date): string {
  const minutes = Math.round((at.getTime() - now.getTime()) / 60_000)
  if (minutes < 0) return 'late'
  return minutes < 60
    ? `in ${minutes} min`
    : `in ${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`
}
