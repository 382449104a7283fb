import type { Metadata } from 'next'
import { notFound } from 'next/navigation.js'
import { StoryHistory } from '#components/newsroom/history/story-history.tsx'
import { requireActor } from '#lib/access/server/current-actor.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { currentTime } from '#lib/kernel/server/clock.ts'
import { ownZone } from '#lib/people/server/own-zone.ts'
import { newsroomSettings } from '#lib/settings/server/settings-queries.ts'
import { HistoryQuery } from '#lib/stories/history.ts'
import { storyRecord } from '#lib/stories/server/history-query.ts'

export const metadata: Metadata = { title: 'History of a story' }

const pageLength = 60

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function HistoryPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const asked = HistoryQuery.safeParse({ ...(await searchParams), ...(await params) })
  if (!asked.success) notFound()
  const [record, settings, zone] = await Promise.all([
    storyRecord(actor, asked.data, pageLength).catch(missing),
    newsroomSettings(),
    ownZone(actor),
  ])
  return (
    <StoryHistory
      record={record}
      kind={asked.data.kind ?? null}
      isFirstPage={asked.data.before === undefined}
      clock={{ zone: settings.zone, ownZone: zone, now: currentTime() }}
    />
  )
}

/** What a person may not read looks like what is not there. */
function missing(error: unknown): never {
  if (error instanceof Refusal) notFound()
  throw error
}
