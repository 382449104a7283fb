import { systemActor } from '#lib/access/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import { transact } from '#lib/events/server/transact.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { ScheduledInput } from '#lib/stories/schedule-inputs.ts'
import { makeEditions } from '#lib/stories/server/make-edition.ts'
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
 * go out must not hold up those beside and behind it, whatever the reason: they go in halves then, until it is alone, and it is noted.
 */
export async function fireNextDates(now: Date, most: number): Promise<Fired[]> {
  let taken: DueDate[] = []
  try {
    return await transact(scheduler, now, async (tx) => {
      taken = await takeDueDates(tx, now, most)
      return taken.length === 0 ? [] : keepAll(tx, taken, now)
    })
  } catch (error) {
    const [due, ...others] = taken
    if (due === undefined) throw error
    if (others.length === 0) return [await notedRefusal(due, error, now)]
    const half = Math.ceil(taken.length / 2)
    return [...(await fireNextDates(now, half)), ...(await fireNextDates(now, taken.length - half))]
  }
}

async function notedRefusal(due: DueDate, error: unknown, now: Date): Promise<Fired> {
  const isRefusal = error instanceof Refusal
  const refused = isRefusal ? error.message : ownFault
  const isNew = await noteRefusal(due, refused, now)
  return { storyId: due.storyId, refused, isNew, ...(isRefusal ? {} : { cause: error }) }
}

async function keepAll(tx: Transaction, taken: readonly DueDate[], now: Date): Promise<Fired[]> {
  const orders = taken.map(({ storyId, revision, kind, at, versionId, input }) => ({
    kind,
    input: { ...ScheduledInput.parse(input), id: storyId, revision },
    versionId,
    told: toldOf(at, now),
  }))
  const made = await makeEditions(scheduler, orders, now)
  const kept = taken.map(({ id }, n) => ({ id, edition: made[n]!.edition }))
  await tx.$executeRaw`
    UPDATE scheduled_moves date SET fired_at = ${now}, edition_number = kept.edition, refused_at = NULL, refusal = NULL
    FROM jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) AS kept (id int, edition int) WHERE date.id = kept.id`
  return taken.map(({ storyId, at }) => ({ storyId, lateMs: now.getTime() - at.getTime() }))
}
