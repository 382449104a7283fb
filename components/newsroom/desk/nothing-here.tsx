'use client'

import { Button, Kbd } from '@mantine/core'
import Link from 'next/link.js'
import type { DeskFilters, Queue } from '#lib/stories/desk-filters.ts'
import type { State } from '#lib/stories/workflow.ts'
import styles from './desk.module.css'
import { deskHref, isNarrowed, withoutFilters } from './desk-href.ts'

const ofState: Record<State, string> = {
  draft: 'Stories being written stand here.',
  submitted: 'Stories that reporters have submitted wait here for an editor.',
  approved: 'Stories that are ready to go out stand here.',
  scheduled: 'Stories with a time to go out stand here.',
  published: 'Stories that readers can see stand here.',
  withdrawn: 'Stories taken off every page stand here.',
  killed: 'Killed stories stand here with their advisories.',
  spiked: 'Stories set aside stand here for 30 days.',
}
const ofQueue: Record<Queue, string> = {
  scheduled: 'Nothing has a time to go out. Give a story one by “Schedule…” among its moves.',
  embargoed: 'No story is held by an embargo. It is set in the story’s panel.',
  corrections: 'No story has been corrected.',
  late: 'Nothing is late. Stories whose due time has gone by stand here.',
  spiked: ofState.spiked,
}

export function NothingHere({ filters, mayCreate }: { filters: DeskFilters; mayCreate: boolean }) {
  const { queue, state } = filters
  if (isNarrowed(filters)) {
    return (
      <Empty words="No story fits these filters.">
        <Button component={Link} variant="default" href={deskHref(filters, withoutFilters())}>
          Clear the filters
        </Button>
      </Empty>
    )
  }
  if (filters.mine !== undefined || filters.mySections !== undefined) {
    return (
      <Empty words={filters.mine ? 'No story here is yours to write or to do.' : 'No story of your sections is here.'}>
        <Button component={Link} variant="default" href={deskHref(filters, { mine: undefined, mySections: undefined })}>
          Look at everything
        </Button>
      </Empty>
    )
  }
  const words = queue ? ofQueue[queue] : ofState[state?.[0] ?? 'draft']
  return (
    <Empty words={words}>
      {mayCreate && queue === undefined && (
        <p className={styles.soft}>
          Press <Kbd>C</Kbd> to start a story.
        </p>
      )}
    </Empty>
  )
}

const Empty = ({ words, children }: { words: string; children?: React.ReactNode }) => (
  <div className={styles.nothing}>
    <p>{words}</p>
    {children}
  </div>
)
