import type { Metadata } from 'next'
import { DashboardView } from '#components/newsroom/dashboard/dashboard-view.tsx'
import { requireActor } from '#lib/access/server/current-actor.ts'
import { colleaguesHere } from '#lib/collaboration/server/colleagues-here.ts'
import { currentTime } from '#lib/kernel/server/clock.ts'
import { readingNow } from '#lib/popularity/server/reading-now.ts'
import { newsroomSettings } from '#lib/settings/server/settings-queries.ts'
import { dashboard } from '#lib/stories/server/dashboard-query.ts'

export const metadata: Metadata = { title: 'Today' }

export default async function DashboardPage() {
  const actor = await requireActor()
  const now = currentTime()
  const [lists, reading, people, { zone }] = await Promise.all([
    dashboard(actor, now),
    readingNow(now),
    colleaguesHere(actor, now),
    newsroomSettings(),
  ])
  return (
    <DashboardView
      name={actor.name}
      dashboard={lists}
      reading={reading}
      people={people}
      zone={zone}
      now={now.toISOString()}
    />
  )
}
