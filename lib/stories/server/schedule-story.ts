import type { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { transact } from '#lib/events/server/transact.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import type { ScheduledInput, ScheduleMove, ScheduleUpdateMove } from '../schedule-inputs.ts'
import { instantOf } from '../schedule-time.ts'
import { demandReady } from './demand-ready.ts'
import { claimRevision, demand, loadStory } from './load-story.ts'
import { type Moved, moved } from './moved.ts'
import { type DateKind, frozenNow, openDate, setDate } from './schedule-row.ts'

type Scheduling = z.output<typeof ScheduleMove>

/** The story goes out by itself at a wall time of a zone, with the words of now unless later changes shall go too. */
export const scheduleStory = (actor: Actor, input: Scheduling, now: Date): Promise<Moved> =>
  schedule(actor, { kind: 'publish', input, kept: { overrideReason: input.overrideReason } }, now)

/** A later edition goes out at its time, while the one on show stays up until then. */
export function scheduleUpdate(actor: Actor, input: z.output<typeof ScheduleUpdateMove>, now: Date): Promise<Moved> {
  const { kind, note, renewsFeedPosition, correction, overrideReason } = input
  const forUpdate = kind === 'update' ? { note, renewsFeedPosition } : {}
  return schedule(
    actor,
    { kind, input, kept: { ...forUpdate, overrideReason, ...(kind === 'correct' ? { correction } : {}) } },
    now,
  )
}

type Given = { kind: DateKind; input: Scheduling; kept: ScheduledInput }

async function schedule(actor: Actor, { kind, input, kept }: Given, now: Date): Promise<Moved> {
  const at = instantOf(input, now)
  return transact(actor, now, async (tx, record) => {
    const story = await loadStory(tx, input.id)
    demand(actor, kind === 'publish' ? 'schedule' : 'schedule-update', story)
    demandReady(story, input.overrideReason, now)
    await claimRevision(tx, story.id, input.revision)
    if (await openDate(tx, story.id)) {
      throw new Refusal('illegal-move', 'A date is set already. Move that one, or take it off the schedule first.')
    }
    const version = input.laterChanges ? null : await frozenNow(tx, actor, story, now)
    const { at: wall, zone } = input
    await setDate(
      tx,
      actor,
      { storyId: story.id, kind, date: input, at, versionId: version?.id ?? null, input: kept },
      now,
    )
    const to = kind === 'publish' ? 'scheduled' : story.state
    await tx.story.update({ where: { id: story.id }, data: { state: to } })
    await record({
      type: 'story.scheduled',
      detail: {
        ...{ storyId: story.id, from: story.state, to, at: at.toISOString(), zone, wall, kind },
        version: version?.number ?? null,
      },
    })
    return moved(story, to)
  })
}
