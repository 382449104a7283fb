import type { Actor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { type BulkOutcome, type BulkReport, BulkWork } from '../bulk-inputs.ts'
import { readableAmong } from './desk-query.ts'

const mostItems = 500
const outcomes: readonly BulkOutcome[] = ['waiting', 'done', 'refused', 'undone']

/** The person's own bulk move; that of others is as if it were not there. */
export async function ownBulk(actor: Actor, id: string) {
  const bulk = await db.bulkMove.findUnique({ where: { id } })
  if (!bulk || actor.kind !== 'person' || bulk.personId !== actor.personId) {
    throw new Refusal('not-found', 'There is no such bulk move.')
  }
  return bulk
}

/** How far it has come. Headlines are told of stories the person may read still. */
export async function bulkReport(actor: Actor, { id }: { id: string }): Promise<BulkReport> {
  const bulk = await ownBulk(actor, id)
  const [left, groups, items] = await Promise.all([
    db.bulkMoveItem.count({ where: { bulkId: id, outcome: 'done', message: '' } }),
    db.bulkMoveItem.groupBy({ by: ['outcome'], where: { bulkId: id }, _count: true }),
    db.$queryRaw<{ storyId: number; headline: string; outcome: BulkOutcome; message: string }[]>`
      SELECT item.story_id AS "storyId", story.headline, item.outcome, item.message
      FROM bulk_move_items item JOIN stories story ON story.id = item.story_id WHERE item.bulk_id = ${id}::uuid
      ORDER BY item.message = '', item.story_id LIMIT ${mostItems}`,
  ])
  const counts = Object.fromEntries(
    outcomes.map((outcome) => [outcome, groups.find((group) => group.outcome === outcome)?._count ?? 0]),
  ) as BulkReport['counts']
  const readable = new Set(
    await readableAmong(
      actor,
      items.map(({ storyId }) => storyId),
    ),
  )
  return {
    id,
    act: BulkWork.parse(bulk.input).act,
    total: bulk.total,
    counts,
    startedAt: bulk.startedAt.toISOString(),
    finishedAt: bulk.finishedAt?.toISOString() ?? null,
    cancelledAt: bulk.cancelledAt?.toISOString() ?? null,
    undoneAt: bulk.undoneAt?.toISOString() ?? null,
    isUndoing: bulk.undoneAt !== null && left > 0,
    mayUndo: bulk.finishedAt !== null && bulk.undoneAt === null && counts.done > 0,
    items: items.map((item) => (readable.has(item.storyId) ? item : { ...item, headline: '' })),
  }
}
