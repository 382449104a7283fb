import type { Metadata } from 'next'
import { Desk } from '#components/newsroom/desk/desk.tsx'
import { requireActor } from '#lib/access/server/current-actor.ts'
import { currentTime } from '#lib/kernel/server/clock.ts'
import { newsroomSettings } from '#lib/settings/server/settings-queries.ts'
import { usualColumns } from '#lib/stories/desk-columns.ts'
import { DeskFilters } from '#lib/stories/desk-filters.ts'
import { deskBoard, deskCounts, deskList } from '#lib/stories/server/desk-query.ts'
import { newsroomLists } from '#lib/stories/server/newsroom-queries.ts'
import { deskPreference, savedViews } from '#lib/stories/server/saved-view-queries.ts'
import { scheduledBetween } from '#lib/stories/server/scheduled-between.ts'

export const metadata: Metadata = { title: 'Desk' }

const dayMs = 86_400_000
const noPage = { rows: [], next: null }

type Query = Record<string, string | string[] | undefined>

export default async function StoriesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireActor()
  const now = currentTime()
  const query = await searchParams
  const filters = DeskFilters.parse(query)
  const [views, preference] = await Promise.all([savedViews(actor), deskPreference(actor)])
  const view = views.find(({ id }) => id === Number(query.view)) ?? null
  // Not waited for: what fails of it is the screen's to bear.
  const counting = deskCounts(actor, filters, now)
  counting.catch(() => {})
  const isBoard = (filters.layout ?? view?.layout ?? preference.layout) === 'board'
  const [content, soon, lists, settings] = await Promise.all([
    isBoard ? deskBoard(actor, filters, now) : deskList(actor, filters, now),
    scheduledBetween(actor, now, new Date(now.getTime() + dayMs)),
    newsroomLists(actor),
    newsroomSettings(),
  ])
  const columns = [view?.columns ?? [], preference.columns, usualColumns].find((one) => one.length > 0) ?? []
  return (
    <Desk
      page={'columns' in content ? noPage : content}
      board={'columns' in content ? content : null}
      counting={counting}
      filters={filters}
      lists={lists}
      soon={soon}
      views={views}
      view={view}
      columns={[...columns]}
      person={{ id: actor.personId, name: actor.name }}
      zone={settings.zone}
      now={now.toISOString()}
    />
  )
}
