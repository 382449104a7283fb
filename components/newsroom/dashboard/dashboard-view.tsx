'use client'

import type { Dashboard } from '#lib/stories/dashboard.ts'
import { shortTime } from '../desk/newsroom-time.ts'
import styles from './dashboard.module.css'
import { LateList, OutgoingList, WaitingList } from './dashboard-lists.tsx'
import { type Here, PeopleList } from './people-list.tsx'
import { ReadingList, type ReadLine } from './reading-list.tsx'
import { useFreshDesk } from './use-fresh-desk.ts'

export type DashboardProps = {
  name: string
  dashboard: Dashboard
  reading: ReadLine[]
  people: Here[]
  zone: string
  now: string
}

/** What somebody wants to know first: what waits, what goes out, what is late, who is here, what is read. */
export function DashboardView({ name, dashboard, reading, people, zone, now }: DashboardProps) {
  useFreshDesk()
  const clock = { zone, now: new Date(now) }
  return (
    <div className={styles.dashboard}>
      <header className={styles.head}>
        <h1>{name.split(' ')[0]}</h1>
        <p>
          {shortTime(now, zone, clock.now)} · {zone.split('/').at(-1)?.replaceAll('_', ' ')}
        </p>
      </header>
      <div className={styles.columns}>
        <div>
          {dashboard.late.length > 0 && <LateList lines={dashboard.late} clock={clock} />}
          <WaitingList lines={dashboard.waiting} clock={clock} />
        </div>
        <div>
          <OutgoingList lines={dashboard.outgoing} clock={clock} />
          <ReadingList lines={reading} />
          <PeopleList people={people} />
        </div>
      </div>
    </div>
  )
}
