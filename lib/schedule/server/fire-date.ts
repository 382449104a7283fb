import { systemActor } from '#lib/access/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import { transact } from '#lib/events/server/transact.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { ScheduledInput } from '#lib/stories/schedule-inputs.ts'
import { frozenStory } from '#lib/stories/server/frozen-story.ts'
import { makeEdition } from '#lib/stories/server/make-edition.ts'
import { contentOfVersion } from '#lib/stories/server/version-row.ts'
import { toldOf } from '../lateness.ts'
import { type DueDate, takeDueDates } from './due-date.ts'
import { noteRefusal } from './note-refusal.ts'

/** `refused`: why it could not go out; `cause`: what failed, where that is no refusal in words. */
export type Fired =
  | { storyId: number; lateMs: number }
  | { storyId: number; refused: string; isNew: boolean; cause?: unknown }

const scheduler = systemActor('scheduler')
const ownFault = 'The server failed at it. It is tried again every few seconds; the log says more.'

/**
 * Sends out the next stories that are due, at most so many; none when there is none. Claim and effect are one
 * transaction: a process that dies half-way leaves the dates as they were, and none can be kept twice. One that cannot
 * go out must not hold up those beside and behind it, whatever the reason: they go one by one then, and it is noted.
 */
export async function fireNextDates(now: Date, most: number): Promise<Fired[]> {
  let taken: DueDate[] = []
  try {
    return await transact(scheduler, now, async (tx) => {
      taken = await takeDueDates(tx, now, most)
      const fired: Fired[] = []
      for (const due of taken) fired.push(await keep(tx, due, now))
      return fired
    })
  } catch (error) {
    const [due, ...others] = taken
    if (due === undefined) throw error
    if (others.length === 0) return [await notedRefusal(due, error, now)]
    const fired: Fired[] = []
    for (const _ of taken) fired.push(...(await fireNextDates(now, 1)))
    return fired
  }
}

async function notedRefusal(due: DueDate, error: unknown, now: Date): Promise<Fired> {
  const isRefusal = error instanceof Refusal
  const refused = isRefusal ? error.message : ownFault
  const isNew = await noteRefusal(due, refused, now)
  return { storyId: due.storyId, refused, isNew, ...(isRefusal ? {} : { cause: error }) }
}

async function keep(tx: Transaction, due: DueDate, now: Date): Promise<Fired> {
  const { id, storyId, revision, kind, at, versionId } = due
  const { edition } = await makeEdition(
    scheduler,
    kind,
    { ...ScheduledInput.parse(due.input), id: storyId, revision },
    now,
    {
      told: toldOf(at, now),
      ...(versionId === null
        ? {}
        : { frozen: async (inside, story) => frozenStory(inside, story, await content(inside, versionId)) }),
    },
  )
  await tx.scheduledMove.update({
    where: { id },
    data: { firedAt: now, editionNumber: edition, refusedAt: null, refusal: null },
  })
  return { storyId, lateMs: now.getTime() - at.getTime() }
}

const content = async (tx: Transaction, id: number) =>
  contentOfVersion(await tx.storyVersion.findUniqueOrThrow({ where: { id } }))
