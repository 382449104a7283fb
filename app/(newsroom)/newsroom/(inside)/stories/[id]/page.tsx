import type { Metadata } from 'next'
import { notFound } from 'next/navigation.js'
import { StoryEditor } from '#components/newsroom/stories/story-editor.tsx'
import { requireActor } from '#lib/access/server/current-actor.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { currentTime } from '#lib/kernel/server/clock.ts'
import { ownZone } from '#lib/people/server/own-zone.ts'
import { newsroomSettings } from '#lib/settings/server/settings-queries.ts'
import { liveTextState } from '#lib/stories/server/live-text-query.ts'
import { newsroomLists } from '#lib/stories/server/newsroom-queries.ts'
import { workingCopy } from '#lib/stories/server/working-copy-query.ts'

export const metadata: Metadata = { title: 'Story' }

type Props = { params: Promise<{ id: string }> }

export default async function StoryPage({ params }: Props) {
  const { id } = await params
  if (!/^[1-9]\d{0,8}$/.test(id)) notFound()
  const actor = await requireActor()
  const now = currentTime()
  const [story, liveText, lists, settings, zone] = await Promise.all([
    workingCopy(actor, Number(id), now).catch(missing),
    liveTextState(actor, Number(id), now).catch(missing),
    newsroomLists(actor),
    newsroomSettings(),
    ownZone(actor),
  ])
  return (
    <StoryEditor
      key={story.id}
      story={story}
      liveText={liveText}
      lists={lists}
      person={{ id: actor.personId, name: actor.name, zone }}
      newsroom={{ source: settings.source, zone: settings.zone, language: settings.language }}
    />
  )
}

/** What a person may not read looks like what is not there. */
function missing(error: unknown): never {
  if (error instanceof Refusal) notFound()
  throw error
}
