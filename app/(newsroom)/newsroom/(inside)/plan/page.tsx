import type { Metadata } from 'next'
import { Plan } from '#components/newsroom/plan/plan.tsx'
import { requireActor } from '#lib/access/server/current-actor.ts'
import { currentTime } from '#lib/kernel/server/clock.ts'
import { deskChoices } from '#lib/people/server/desk-queries.ts'
import { dayIn, daysShown } from '#lib/planning/calendar.ts'
import { PlanFilters } from '#lib/planning/coverage.ts'
import { plannedCoverage, plannedDays, planSections } from '#lib/planning/server/plan-queries.ts'
import { newsroomSettings } from '#lib/settings/server/settings-queries.ts'
import { newsroomLists } from '#lib/stories/server/newsroom-queries.ts'

export const metadata: Metadata = { title: 'Plan' }

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export default async function PlanPage({ searchParams }: Props) {
  const actor = await requireActor()
  const filters = PlanFilters.parse(await searchParams)
  const { zone } = await newsroomSettings()
  const today = dayIn(zone, currentTime())
  const day = filters.day ?? today
  const days = daysShown(filters.view, day)
  const range = { from: days[0] ?? day, to: days.at(-1) ?? day }
  const [rows, asked, desks, sections, lists] = await Promise.all([
    plannedDays(actor, { ...filters, ...range }),
    filters.coverage ? plannedCoverage(actor, filters.coverage) : null,
    deskChoices(),
    planSections(actor),
    newsroomLists(actor),
  ])
  return (
    <Plan
      rows={rows}
      asked={asked}
      filters={{ ...filters, day }}
      days={days}
      today={today}
      lists={{ desks, sections, people: lists.people, allSections: lists.sections }}
      person={{ id: actor.personId, name: actor.name }}
      zone={zone}
    />
  )
}
