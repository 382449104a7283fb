import type { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import { transact } from '#lib/events/server/transact.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import type { PlainMove } from '../move-inputs.ts'
import { type RefreezeMove, type RescheduleMove, ScheduledInput } from '../schedule-inputs.ts'
import { instantOf } from '../schedule-time.ts'
import { demandReady } from './demand-ready.ts'
import { claimRevision, demand, type LoadedStory, loadStory } from './load-story.ts'
import { type Moved, moved } from './moved.ts'
import { cancelOpenDate, frozenNow, type OpenDate, openDate, setDate } from './schedule-row.ts'

/** Moves a date to another time in one step; what goes out stays the same. */
export async function rescheduleStory(actor: Actor, input: z.output<typeof RescheduleMove>, now: Date): Promise<Moved> {
  const at = instantOf(input, now)
  return change(actor, input, now, 'moved', async () => ({ date: input, at }))
}

/** Takes the words of now for a date that stands. */
export const refreezeStory = (actor: Actor, input: z.output<typeof RefreezeMove>, now: Date): Promise<Moved> =>
  change(actor, input, now, 'refrozen', async (tx, story, { at, wall, zone, input: kept }) => {
    demandReady(story, ScheduledInput.parse(kept).overrideReason, now)
    return { date: { at: wall, zone }, at, version: await frozenNow(tx, actor, story, now) }
  })

type Changed = { date: { at: string; zone: string }; at: Date; version?: { id: number; number: number } }
type Change = (tx: Transaction, story: LoadedStory, present: OpenDate) => Promise<Changed>

/** Another row takes the place of the open one, so that the record keeps both and undo can bring the first back. */
function change(actor: Actor, target: Target, now: Date, what: 'moved' | 'refrozen', find: Change): Promise<Moved> {
  return transact(actor, now, async (tx, record) => {
    const { story, present } = await datedStory(tx, actor, target)
    const { date, at, version } = await find(tx, story, present)
    const kind = present.kind === 'republish' ? 'publish' : present.kind
    await cancelOpenDate(tx, actor, story.id, now)
    const input = ScheduledInput.parse(present.input)
    const versionId = version?.id ?? present.versionId
    await setDate(tx, actor, { storyId: story.id, kind, date, at, versionId, input }, now)
    await record({
      type: 'story.scheduled',
      detail: {
        ...{ storyId: story.id, from: story.state, to: story.state, kind, what },
        ...{ at: at.toISOString(), zone: date.zone, wall: date.at },
        version: version?.number ?? present.version?.number ?? null,
      },
    })
    return moved(story, story.state)
  })
}

/** Off the schedule: a story that waited for its first going out is approved, one that is out stays as it is. */
export const unscheduleStory = (actor: Actor, input: z.output<typeof PlainMove>, now: Date): Promise<Moved> =>
  transact(actor, now, async (tx, record) => {
    const { story } = await datedStory(tx, actor, input)
    await cancelOpenDate(tx, actor, story.id, now)
    const to = story.state === 'scheduled' ? 'approved' : story.state
    await tx.story.update({
      where: { id: story.id },
      data: { state: to, changedAt: now, scheduledAt: null, scheduledZone: null },
    })
    await record({ type: 'story.unscheduled', detail: { storyId: story.id, from: story.state, to } })
    return moved(story, to)
  })

type Target = { id: number; revision: number }

async function datedStory(tx: Transaction, actor: Actor, { id, revision }: Target) {
  const story = await loadStory(tx, id)
  demand(actor, story.state === 'published' ? 'unschedule-update' : 'unschedule', story)
  await claimRevision(tx, story.id, revision)
  const present = await openDate(tx, story.id)
  if (present === null) throw new Refusal('illegal-move', 'No date is set for this story.')
  return { story, present }
}
