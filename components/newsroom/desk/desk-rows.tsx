'use client'

import { useHotkeys } from '@mantine/hooks'
import Link from 'next/link.js'
import { useEffect, useRef } from 'react'
import type { DeskRow } from '#lib/stories/working-copy.ts'
import styles from './desk.module.css'
import { longTime, shortTime } from './newsroom-time.ts'
import { RowPeople } from './row-people.tsx'
import { StateMark } from './state-mark.tsx'
import { UrgencyMark } from './urgency-mark.tsx'

const memory = 'broadsheet.desk.at'

export function DeskRows({ rows, zone, now }: { rows: DeskRow[]; zone: string; now: Date }) {
  const table = useRef<HTMLTableElement>(null)
  const links = () => [...(table.current?.querySelectorAll<HTMLAnchorElement>('a[data-story]') ?? [])]
  const step = (by: number) => {
    const all = links()
    const at = all.indexOf(document.activeElement as HTMLAnchorElement)
    all[at < 0 ? 0 : Math.max(0, Math.min(all.length - 1, at + by))]?.focus()
  }
  useHotkeys([
    ['j', () => step(1)],
    ['ArrowDown', () => step(1)],
    ['k', () => step(-1)],
    ['ArrowUp', () => step(-1)],
  ])

  // Coming back from a story, the list stands where it was left.
  useEffect(() => {
    const left = sessionStorage.getItem(memory)
    sessionStorage.removeItem(memory)
    if (left !== null) table.current?.querySelector<HTMLAnchorElement>(`a[data-story="${Number(left)}"]`)?.focus()
  }, [])

  return (
    <table className={styles.rows} ref={table}>
      <thead>
        <tr>
          <th scope="col">Headline</th>
          <th scope="col">State</th>
          <th scope="col">Slugline</th>
          <th scope="col">Section</th>
          <th scope="col">Byline</th>
          <th scope="col">Changed</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <div className={styles.headline}>
                <UrgencyMark urgency={row.urgency} />
                <Link
                  href={`/newsroom/stories/${row.id}`}
                  data-story={row.id}
                  prefetch={false}
                  className={row.headline === '' ? styles.untitled : undefined}
                  onClick={() => sessionStorage.setItem(memory, String(row.id))}
                >
                  {row.headline || row.slugline || 'No headline yet'}
                </Link>
                <RowPeople storyId={row.id} />
              </div>
            </td>
            <td>
              <span className={styles.state}>
                <StateMark state={row.state} />
                {row.scheduledAt !== null && row.state === 'scheduled' && (
                  <span className={styles.due}>{shortTime(row.scheduledAt, zone, now)}</span>
                )}
                {row.embargoUntil !== null && new Date(row.embargoUntil) > now && (
                  <span className={styles.due}>embargo until {shortTime(row.embargoUntil, zone, now)}</span>
                )}
              </span>
            </td>
            <td className={styles.soft}>{row.slugline}</td>
            <td className={styles.soft}>{row.section.name}</td>
            <td className={styles.soft}>{row.bylines.join(', ')}</td>
            <td className={styles.time}>
              <time dateTime={row.changedAt} title={longTime(row.changedAt, zone)}>
                {shortTime(row.changedAt, zone, now)}
              </time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
