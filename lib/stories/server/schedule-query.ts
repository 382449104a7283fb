import { db } from '#lib/db/client.ts'
import { compareStories, isUnchanged } from '../compare-stories.ts'
import type { LateView, ScheduleView } from '../schedule-view.ts'
import type { LoadedStory } from './load-story.ts'
import { contentOf } from './version-content.ts'
import { contentOfVersion } from './version-row.ts'

const open = { firedAt: null, cancelledAt: null }

/** When and as what the story goes out by itself; null when it does not. */
export async function scheduleOf(story: LoadedStory): Promise<ScheduleView | null> {
  if (story.scheduledAt === null) return null
  const date = await db.scheduledMove.findFirst({
    where: { storyId: story.id, ...open },
    include: { version: true, createdBy: { select: { name: true } } },
  })
  if (date === null || date.kind === 'republish') return null
  const { kind, at, wall, zone, version, createdBy, refusal } = date
  return {
    ...{ kind, wall, zone, refusal },
    at: at.toISOString(),
    version: version && { number: version.number, at: version.at.toISOString() },
    isBehind: version !== null && !isUnchanged(compareStories(contentOfVersion(version), await contentOf(db, story))),
    setBy: createdBy?.name ?? null,
  }
}

/** By how much the story's latest edition missed its time; null when it did not. */
export async function latenessOf(story: LoadedStory): Promise<LateView | null> {
  if (story.state !== 'published' || story.lastEdition === null) return null
  const event = await db.event.findFirst({
    where: { storyId: story.id, type: 'story.published', origin: 'scheduler' },
    orderBy: { id: 'desc' },
    select: { detail: true },
  })
  const { edition, lateMs, scheduledFor } = (event?.detail ?? {}) as Partial<LateView> & { edition?: number }
  if (edition !== story.lastEdition.number || lateMs === undefined || scheduledFor === undefined) return null
  return { scheduledFor, lateMs }
}
