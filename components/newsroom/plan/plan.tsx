'use client'

import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { change } from '#lib/planning/actions.ts'
import type { CoverageRow } from '#lib/planning/coverage.ts'
import { useVerb } from '../shell/use-verb.ts'
import { CoverageDialog } from './coverage-dialog.tsx'
import styles from './plan.module.css'
import { PlanBar } from './plan-bar.tsx'
import { PlanGrid } from './plan-grid.tsx'
import { dayWords, planHref, type ShownFilters } from './plan-href.ts'

type Named = { id: number; name: string }
export type PlanLists = {
  desks: Named[]
  /** Those to plan for. */
  sections: (Named & { parentId: number | null })[]
  people: Named[]
  allSections: (Named & { parentId: number | null })[]
}

type Props = {
  rows: CoverageRow[]
  /** The one a notice led to. */
  asked: CoverageRow | null
  filters: ShownFilters
  days: string[]
  today: string
  lists: PlanLists
  person: Named
  zone: string
}

/** What is open in the dialog: a coverage, or a day to plan something for. */
type Open = { coverage: CoverageRow } | { day: string } | null

export function Plan({ rows, asked, filters, days, today, lists, person, zone }: Props) {
  const router = useRouter()
  const [open, setOpen] = useState<Open>(asked ? { coverage: asked } : null)
  const [said, setSaid] = useState('')
  const { call, message } = useVerb()
  const mayPlan = lists.sections.length > 0

  const move = (coverage: CoverageRow, day: string) => {
    if (day === coverage.day || !coverage.mayChange) return
    call(
      () => change({ id: coverage.id, revision: coverage.revision, changes: { day } }),
      () => {
        setSaid(`${coverage.slugline} is planned for ${dayWords(day)}.`)
        if (!days.includes(day)) router.replace(planHref(filters, { day }))
      },
    )
  }
  const close = () => {
    setOpen(null)
    if (asked) router.replace(planHref(filters))
  }
  return (
    <div className={styles.page}>
      <PlanBar filters={filters} today={today} lists={lists} person={person}>
        {mayPlan && (
          <Button
            leftSection={<IconPlus size={15} />}
            onClick={() => setOpen({ day: filters.day < today ? today : filters.day })}
          >
            Plan coverage
          </Button>
        )}
      </PlanBar>
      {message !== null && (
        <p className={styles.problem} role="alert">
          {message}
        </p>
      )}
      <p className={styles.unseen} role="status">
        {said}
      </p>
      {rows.length === 0 && (
        <p className={styles.nothing}>
          {mayPlan
            ? 'Nothing is planned for these days yet. Plan what you know will happen; its story starts from here.'
            : 'Nothing of these days is yours. What an editor plans for you stands here.'}
        </p>
      )}
      <PlanGrid
        rows={rows}
        days={days}
        today={today}
        filters={filters}
        mayPlan={mayPlan}
        zone={zone}
        onOpen={(coverage) => setOpen({ coverage })}
        onPlan={(day) => setOpen({ day })}
        onMove={move}
      />
      {open !== null && (
        <CoverageDialog
          key={'coverage' in open ? open.coverage.id : open.day}
          open={open}
          lists={lists}
          person={person}
          zone={zone}
          sectionId={filters.section}
          onClose={close}
        />
      )}
    </div>
  )
}
