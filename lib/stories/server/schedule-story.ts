import type { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { transact } from '#lib/events/server/transact.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import type { ScheduleMove } from '../move-inputs.ts'
import { wallTime } from '../wall-time.ts'
import { claimRevision, demand, loadStory } from './load-story.ts'
import { type Moved, moved } from './moved.ts'

/** Keeps the wall time's instant and its zone with the story. */
export async function scheduleStory(actor: Actor, input: z.output<typeof ScheduleMove>, now: Date): Promise<Moved> {
  const at = instantOf(input.at, input.zone)
  if (at <= now) {
    throw new Refusal('invalid', 'That time has passed.', { fields: { at: 'Choose a time ahead, or publish now.' } })
  }
  return transact(actor, now, async (tx, record) => {
    const story = await loadStory(tx, input.id)
    demand(actor, 'schedule', story)
    await claimRevision(tx, story.id, input.revision)
    await tx.story.update({
      where: { id: story.id },
      data: { state: 'scheduled', scheduledAt: at, scheduledZone: input.zone, changedAt: now },
    })
    await record({
      type: 'story.scheduled',
      detail: { storyId: story.id, from: story.state, to: 'scheduled', at: at.toISOString(), zone: input.zone },
    })
    return moved(story, 'scheduled')
  })
}

function instantOf(local: string, zone: string): Date {
  const wall = wallTime(local, zone)
  if (wall.kind === 'exact') return wall.at
  const problem = wall.kind === 'skipped' ? 'skips' : 'repeats'
  throw new Refusal('invalid', `A clock change ${problem} that time in ${zone}.`, {
    fields: { at: `The clocks of ${zone} change then. Choose a time an hour earlier or later.` },
  })
}
