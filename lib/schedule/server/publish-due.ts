import { systemActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { publishStory } from '#lib/stories/server/publish-story.ts'

export type Fired = { storyId: number; lateMs: number } | { storyId: number; refused: string }

const batch = 50

/**
 * Publishes what is due. Several processes may ask at once: the command takes the story by its revision, so each goes
 * out once, and whoever comes second finds it gone out. A story the readiness list stops stays scheduled, and is told.
 */
export async function publishDue(now: Date): Promise<Fired[]> {
  const due = await db.story.findMany({
    where: { state: 'scheduled', scheduledAt: { lte: now } },
    orderBy: [{ scheduledAt: 'asc' }, { id: 'asc' }],
    take: batch,
    select: { id: true, revision: true, scheduledAt: true },
  })
  const fired: Fired[] = []
  for (const { id, revision, scheduledAt } of due) {
    try {
      await publishStory(systemActor('scheduler'), { id, revision }, now)
      fired.push({ storyId: id, lateMs: now.getTime() - (scheduledAt?.getTime() ?? now.getTime()) })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (error.code === 'not-ready') fired.push({ storyId: id, refused: error.message })
    }
  }
  return fired
}
