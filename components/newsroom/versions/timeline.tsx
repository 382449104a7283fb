'use client'

import { Button, Loader, Tabs } from '@mantine/core'
import { EventLines } from '../panel/event-lines.tsx'
import { type EditRowView, type PickProps, TimelineRow } from './timeline-row.tsx'
import type { Timeline } from './use-timeline.ts'
import styles from './versions.module.css'

type Props = PickProps & { timeline: Timeline; versions: EditRowView[]; edits: EditRowView[] }

/** The two histories and the events, newest first. Of versions and edits two are picked, by their circles. */
export function TimelineList({ timeline, versions, edits, ...pick }: Props) {
  if (timeline.problem !== null) return <p role="alert">{timeline.problem}</p>
  if (timeline.versions === null) return <Loader size={18} aria-label="Reading the history" />
  return (
    <Tabs defaultValue="versions" keepMounted={false} classNames={{ list: styles.tabs }}>
      <Tabs.List aria-label="History">
        <Tabs.Tab value="versions">Versions</Tabs.Tab>
        <Tabs.Tab value="edits">Edits</Tabs.Tab>
        <Tabs.Tab value="events">Events</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="versions">
        <Rows rows={versions} {...pick} />
        {versions.length === 1 && (
          <p className={styles.hint}>
            No version is kept yet. Every submit and publish keeps one; keep one yourself before a large change.
          </p>
        )}
      </Tabs.Panel>
      <Tabs.Panel value="edits">
        <Rows rows={edits} {...pick} />
        {edits.length === 0 && <p className={styles.hint}>Nobody has written here since edits are kept.</p>}
        {timeline.hasEarlierEdits && (
          <Button variant="subtle" fullWidth onClick={() => void timeline.readEarlierEdits()}>
            Earlier edits
          </Button>
        )}
        <p className={styles.hint}>Edits are told apart for 30 days; versions stay for good.</p>
      </Tabs.Panel>
      <Tabs.Panel value="events">
        <EventLines lines={timeline.events ?? []} />
      </Tabs.Panel>
    </Tabs>
  )
}

function Rows({ rows, ...pick }: PickProps & { rows: EditRowView[] }) {
  return (
    <>
      <div className={styles.heads} aria-hidden="true">
        <span>From</span>
        <span>To</span>
      </div>
      <ol className={styles.timeline}>
        {rows.map((row) => (
          <TimelineRow key={row.point} row={row} {...pick} />
        ))}
      </ol>
    </>
  )
}
