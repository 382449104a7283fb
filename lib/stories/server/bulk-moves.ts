// Starting, stopping and taking back one act on many stories.
import type { Actor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { log } from '#lib/kernel/server/log.ts'
import { type BulkReport, mostInBulk, type StartBulk } from '../bulk-inputs.ts'
import { DeskFilters } from '../desk-filters.ts'
import { bulkReport, ownBulk } from './bulk-report.ts'
import { runBulk } from './bulk-run.ts'
import { readableAmong, storiesFitting } from './desk-query.ts'

/**
 * Starts an act on the stories named, or on all that fit the filters. The filters are counted anew: when there are more
 * or fewer than the person saw, it is refused with the number there are now. It goes on after the answer.
 */
export async function startBulk(actor: Actor, { key, work, stories }: StartBulk, now: Date): Promise<BulkReport> {
  if (actor.kind !== 'person') throw new Refusal('not-allowed', 'Only people make bulk moves.')
  const earlier = await db.bulkMove.findUnique({ where: { id: key }, select: { id: true } })
  if (earlier) return bulkReport(actor, { id: key })
  const ids = 'ids' in stories ? await named(actor, stories.ids) : await fitting(actor, stories, now)
  if (ids.length === 0) throw new Refusal('invalid', 'There is no story to do this to.')
  const { personId } = actor
  const filters = 'filters' in stories ? { filters: stories.filters } : {}
  await db.$transaction([
    db.bulkMove.create({
      data: { id: key, personId, act: work.act, input: work, ...filters, total: ids.length, startedAt: now },
    }),
    db.bulkMoveItem.createMany({ data: ids.map((storyId) => ({ bulkId: key, storyId })) }),
  ])
  goOn(key)
  return bulkReport(actor, { id: key })
}

async function named(actor: Actor, ids: readonly number[]): Promise<number[]> {
  const wanted = new Set(ids)
  const found = await readableAmong(actor, [...wanted])
  if (found.length === wanted.size) return found
  throw new Refusal('not-found', 'Some of these stories are not there any more. Look at the list again.')
}

async function fitting(
  actor: Actor,
  { filters, count }: { filters: Record<string, string>; count: number },
  now: Date,
) {
  const ids = await storiesFitting(actor, DeskFilters.parse(filters), mostInBulk + 1, now)
  const most = mostInBulk.toLocaleString('en')
  if (ids.length > mostInBulk) {
    throw new Refusal('invalid', `More than ${most} stories fit. Narrow the filters: that is the most at once.`)
  }
  if (ids.length === count) return ids
  throw new Refusal(
    'conflict',
    `There are ${ids.length.toLocaleString('en')} stories now, not ${count.toLocaleString('en')}.`,
    {
      facts: { count: ids.length },
    },
  )
}

/** Stops it: stories that still wait stay as they are. */
export async function cancelBulk(actor: Actor, { id }: { id: string }, now: Date): Promise<BulkReport> {
  await ownBulk(actor, id)
  await db.bulkMove.updateMany({ where: { id, finishedAt: null, cancelledAt: null }, data: { cancelledAt: now } })
  goOn(id)
  return bulkReport(actor, { id })
}

/** Takes back what was done, story by story; what has changed since stays, and the report says so. */
export async function undoBulk(actor: Actor, { id }: { id: string }, now: Date): Promise<BulkReport> {
  const bulk = await ownBulk(actor, id)
  if (bulk.finishedAt === null)
    throw new Refusal('illegal-move', 'It still goes on. Stop it, or wait until it is done.')
  await db.bulkMove.updateMany({ where: { id, undoneAt: null }, data: { undoneAt: now } })
  goOn(id)
  return bulkReport(actor, { id })
}

/** Not waited for; the job takes it up when this process ends before it is done. */
function goOn(id: string): void {
  runBulk(id).catch((error) => log.error({ err: error, bulk: id }, 'a bulk move was interrupted'))
}
