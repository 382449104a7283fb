import type { Metadata } from 'next'
import { Desk } from '#components/newsroom/desk/desk.tsx'
import { requireActor } from '#lib/access/server/current-actor.ts'
import { currentTime } from '#lib/kernel/server/clock.ts'
import { newsroomSettings } from '#lib/settings/server/settings-queries.ts'
import { DeskFilters } from '#lib/stories/desk-filters.ts'
import { deskList } from '#lib/stories/server/desk-query.ts'
import { newsroomLists } from '#lib/stories/server/newsroom-queries.ts'

export const metadata: Metadata = { title: 'Desk' }

export default async function DeskPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const actor = await requireActor()
  const filters = DeskFilters.parse(await searchParams)
  const [page, lists, settings] = await Promise.all([
    deskList(actor, filters, currentTime()),
    newsroomLists(actor),
    newsroomSettings(),
  ])
  return (
    <Desk
      page={page}
      filters={filters}
      sections={lists.sections}
      zone={settings.zone}
      now={currentTime().toISOString()}
    />
  )
}
