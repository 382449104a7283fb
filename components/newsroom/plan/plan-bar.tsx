'use client'

import { ActionIcon, Button, NativeSelect, SegmentedControl } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import Link from 'next/link.js'
import { useRouter } from 'next/navigation.js'
import type { ReactNode } from 'react'
import { addDays, addMonths, mondayOf } from '#lib/planning/calendar.ts'
import { sectionOptions } from '../shell/section-tree.ts'
import styles from './plan.module.css'
import type { PlanLists } from './plan.tsx'
import { monthWords, planHref, type ShownFilters, shortDay } from './plan-href.ts'

type Props = {
  filters: ShownFilters
  today: string
  lists: PlanLists
  person: { id: number; name: string }
  children: ReactNode
}

/** Which days, whose, and the way to others. */
export function PlanBar({ filters, today, lists, person, children }: Props) {
  const router = useRouter()
  const { view, day } = filters
  const step = (by: 1 | -1) =>
    planHref(filters, { day: view === 'month' ? addMonths(`${day.slice(0, 8)}01`, by) : addDays(day, 7 * by) })
  const monday = mondayOf(day)
  const span = view === 'month' ? monthWords(day) : `${shortDay(monday)} – ${shortDay(addDays(monday, 6))}`
  const word = view === 'month' ? 'month' : 'week'
  const choose = (name: 'section' | 'desk' | 'person') => (event: { currentTarget: { value: string } }) =>
    router.push(planHref(filters, { [name]: Number(event.currentTarget.value) || undefined }))
  const others = lists.people.filter(({ id }) => id !== person.id)
  const options = (all: string, list: { id: number; name: string }[]) => [
    { value: '', label: all },
    ...list.map(({ id, name }) => ({ value: String(id), label: name })),
  ]
  return (
    <div className={styles.bar}>
      <h1>Plan</h1>
      <div className={styles.steps}>
        <ActionIcon component={Link} href={step(-1)} variant="subtle" color="gray" aria-label={`Previous ${word}`}>
          <IconChevronLeft size={18} />
        </ActionIcon>
        <Button component={Link} href={planHref(filters, { day: today })} variant="default" size="compact-sm">
          Today
        </Button>
        <ActionIcon component={Link} href={step(1)} variant="subtle" color="gray" aria-label={`Next ${word}`}>
          <IconChevronRight size={18} />
        </ActionIcon>
        <h2 aria-live="polite">{span}</h2>
      </div>
      <SegmentedControl
        size="xs"
        aria-label="View"
        value={view}
        data={[
          { value: 'month', label: 'Month' },
          { value: 'week', label: 'Week' },
        ]}
        onChange={(next) => router.push(planHref(filters, { view: next as 'month' | 'week' }))}
      />
      <div className={styles.filters}>
        <NativeSelect
          aria-label="Section"
          value={String(filters.section ?? '')}
          data={[{ value: '', label: 'All sections' }, ...sectionOptions(lists.allSections)]}
          onChange={choose('section')}
        />
        <NativeSelect
          aria-label="Desk"
          value={String(filters.desk ?? '')}
          data={options('All desks', lists.desks)}
          onChange={choose('desk')}
        />
        <NativeSelect
          aria-label="Person"
          value={String(filters.person ?? '')}
          data={[
            { value: '', label: 'Everybody' },
            { value: String(person.id), label: `${person.name} (you)` },
            ...options('', others).slice(1),
          ]}
          onChange={choose('person')}
        />
      </div>
      {children}
    </div>
  )
}
