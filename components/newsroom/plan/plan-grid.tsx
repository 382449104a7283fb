'use client'

import { ActionIcon } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { CoverageRow } from '#lib/planning/coverage.ts'
import { CoverageCard } from './coverage-card.tsx'
import styles from './plan.module.css'
import { dayWords, type ShownFilters } from './plan-href.ts'

type Props = {
  rows: CoverageRow[]
  days: string[]
  today: string
  filters: ShownFilters
  mayPlan: boolean
  zone: string
  onOpen: (coverage: CoverageRow) => void
  onPlan: (day: string) => void
  onMove: (coverage: CoverageRow, day: string) => void
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** Days side by side; on a phone, below each other without those that are empty. */
export function PlanGrid({ rows, days, today, filters, mayPlan, zone, onOpen, onPlan, onMove }: Props) {
  const [dragged, setDragged] = useState<CoverageRow | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const dateOf = (day: string) => Number(day.slice(8))
  return (
    <>
      <div className={styles.weekdays} aria-hidden>
        {weekdays.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <ol className={styles.days} data-view={filters.view} aria-label="Days">
        {days.map((day) => {
          const planned = rows.filter((row) => row.day === day)
          const isAside = filters.view === 'month' && day.slice(0, 7) !== filters.day.slice(0, 7)
          return (
            <li
              key={day}
              className={styles.day}
              aria-label={dayWords(day)}
              data-day={day}
              data-today={day === today || undefined}
              data-aside={isAside || undefined}
              data-empty={planned.length === 0 || undefined}
              data-over={over === day || undefined}
              onDragOver={(event) => {
                if (dragged === null) return
                event.preventDefault()
                setOver(day)
              }}
              onDragLeave={() => setOver((before) => (before === day ? null : before))}
              onDrop={(event) => {
                event.preventDefault()
                setOver(null)
                if (dragged !== null) onMove(dragged, day)
                setDragged(null)
              }}
            >
              <div className={styles.date}>
                <time dateTime={day}>
                  <span className={styles.whole}>{dayWords(day)}</span>
                  <span className={styles.number} aria-hidden>
                    {dateOf(day)}
                  </span>
                </time>
                {mayPlan && (
                  <ActionIcon
                    size="sm"
                    variant="subtle"
                    color="gray"
                    className={styles.add}
                    aria-label={`Plan for ${dayWords(day)}`}
                    onClick={() => onPlan(day)}
                  >
                    <IconPlus size={14} />
                  </ActionIcon>
                )}
              </div>
              <ul className={styles.cards}>
                {planned.map((coverage) => (
                  <li key={coverage.id}>
                    <CoverageCard
                      coverage={coverage}
                      view={filters.view}
                      zone={zone}
                      onOpen={() => onOpen(coverage)}
                      onMove={(to) => onMove(coverage, to)}
                      onDrag={(isOn) => {
                        setDragged(isOn ? coverage : null)
                        if (!isOn) setOver(null)
                      }}
                    />
                  </li>
                ))}
              </ul>
            </li>
          )
        })}
      </ol>
    </>
  )
}
