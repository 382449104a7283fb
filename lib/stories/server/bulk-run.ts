// Runs bulk moves story by story. Each story's command and the note of it commit together under a lock of its row, so
// that any number of processes can share one bulk move, and one that dies leaves its story waiting for the next.
import { Prisma } from '#generated/prisma/client.ts'
import { db, type Transaction } from '#lib/db/client.ts'
import { oneTransaction } from '#lib/events/server/one-transaction.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { currentTime } from '#lib/kernel/server/clock.ts'
import { log } from '#lib/kernel/server/log.ts'
import { personActor } from '#lib/people/server/person-actor.ts'
import { BulkWork } from '../bulk-inputs.ts'
import { type Before, doToStory, undoOfStory } from './bulk-commands.ts'

type Item = { storyId: number; revision: number | null; before: Before | null }
type Bulk = { id: string; personId: number; work: BulkWork; isUndo: boolean }

const mostTries = 3

/** Does what is left of it, until nothing is or it is cancelled. */
export async function runBulk(id: string, isStopped: () => boolean = () => false): Promise<void> {
  while (!isStopped() && (await nextStory(id))) {}
  if (!isStopped()) await finish(id)
}

async function loaded(id: string): Promise<Bulk | null> {
  const row = await db.bulkMove.findUnique({ where: { id } })
  if (!row || (row.cancelledAt && !row.undoneAt)) return null
  return { id, personId: row.personId, work: BulkWork.parse(row.input), isUndo: row.undoneAt !== null }
}

/** Does the next story that nobody else has in hand; false when there is none. */
async function nextStory(id: string): Promise<boolean> {
  const bulk = await loaded(id)
  if (!bulk) return false
  const actor = await personActor(bulk.personId)
  let taken: number | null = null
  for (let tries = 1; ; tries++) {
    try {
      return await oneTransaction(async (tx) => {
        const item = await take(tx, bulk, taken)
        if (!item) return false
        taken = item.storyId
        if (!actor) throw new Refusal('not-allowed', 'The account of the person who asked for it is closed.')
        await work(tx, actor, bulk, item, currentTime())
        return true
      })
    } catch (error) {
      if (taken === null) throw error
      // Somebody changed the story in the moment between looking and claiming it: look again.
      const isConflict = error instanceof Refusal && error.code === 'conflict'
      if (isConflict && !bulk.isUndo && tries < mostTries) continue
      if (!(error instanceof Refusal)) log.error({ err: error, bulk: id, story: taken }, 'a bulk move met a fault')
      await refused(
        bulk,
        taken,
        error instanceof Refusal ? error.message : 'Something went wrong. Try it on the story itself.',
      )
      return true
    }
  }
}

/** The row of the next story, or of the one that is tried again, locked. */
async function take(tx: Transaction, { id, isUndo }: Bulk, again: number | null): Promise<Item | null> {
  const which = isUndo ? Prisma.sql`outcome = 'done' AND message = ''` : Prisma.sql`outcome = 'waiting'`
  const [item] = await tx.$queryRaw<Item[]>`
    SELECT story_id AS "storyId", revision, before FROM bulk_move_items
    WHERE bulk_id = ${id}::uuid AND ${which} AND (${again}::int IS NULL OR story_id = ${again}::int)
    ORDER BY story_id LIMIT 1 FOR UPDATE SKIP LOCKED`
  return item ?? null
}

async function work(
  tx: Transaction,
  actor: NonNullable<Awaited<ReturnType<typeof personActor>>>,
  { id, work: asked, isUndo }: Bulk,
  { storyId, revision, before }: Item,
  now: Date,
): Promise<void> {
  const where = { bulkId_storyId: { bulkId: id, storyId } }
  if (isUndo) {
    await undoOfStory(actor, { id: storyId, revision: revision ?? 0 }, before, now)
    await tx.bulkMoveItem.update({ where, data: { outcome: 'undone' } })
    return
  }
  const done = await doToStory(tx, actor, storyId, asked, now)
  await tx.bulkMoveItem.update({
    where,
    data: { outcome: 'done', revision: done.revision, before: done.before ?? Prisma.DbNull },
  })
}

async function refused({ id, isUndo }: Bulk, storyId: number, message: string): Promise<void> {
  await db.bulkMoveItem.updateMany({
    where: { bulkId: id, storyId, outcome: isUndo ? 'done' : 'waiting' },
    data: isUndo ? { message } : { outcome: 'refused', message },
  })
}

/** Stories another process still has in hand keep it open: that process, or the job, closes it. */
async function finish(id: string): Promise<void> {
  await db.bulkMove.updateMany({
    where: {
      id,
      finishedAt: null,
      OR: [{ cancelledAt: { not: null } }, { items: { none: { outcome: 'waiting' } } }],
    },
    data: { finishedAt: currentTime() },
  })
}
