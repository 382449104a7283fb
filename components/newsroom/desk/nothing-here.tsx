'use client'

import { Button, Kbd } from '@mantine/core'
import Link from 'next/link.js'
import type { DeskFilters } from '#lib/stories/desk-filters.ts'
import type { State } from '#lib/stories/workflow.ts'
import styles from './desk.module.css'
import { deskHref } from './desk-href.ts'

const belongs: Record<State, string> = {
  draft: 'Stories being written stand here.',
  submitted: 'Stories that reporters have submitted wait here for an editor.',
  approved: 'Stories that are ready to go out stand here.',
  scheduled: 'Stories with a time to go out stand here.',
  published: 'Stories that readers can see stand here.',
  withdrawn: 'Stories taken off every page stand here.',
  killed: 'Killed stories stand here with their advisories.',
  spiked: 'Stories set aside stand here for 30 days.',
}

export function NothingHere({ filters, mayCreate }: { filters: DeskFilters; mayCreate: boolean }) {
  const isNarrowed = Boolean(filters.text || filters.section || filters.mine || filters.before)
  return (
    <div className={styles.nothing}>
      <p>{isNarrowed ? 'No story fits these filters.' : belongs[filters.state ?? 'draft']}</p>
      {isNarrowed ? (
        <Button
          component={Link}
          variant="default"
          href={deskHref(filters, { text: undefined, section: undefined, mine: undefined })}
        >
          Clear the filters
        </Button>
      ) : (
        mayCreate && (
          <p className={styles.soft}>
            Press <Kbd>C</Kbd> to start a story.
          </p>
        )
      )}
    </div>
  )
}
