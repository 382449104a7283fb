import { setImmediate as nextTurn } from 'node:timers/promises'
import { db, type Transaction } from '#lib/db/client.ts'
import { oneTransaction } from '#lib/events/server/one-transaction.ts'
import { mergedUpdates } from '../live-update.ts'
import { lockStory } from './version-row.ts'

/** For so long every single change can be looked at. */
export const keptDays = 30
const portion = 500
const storiesAtOnce = 200

/**
 * Merges changes that are older than 30 days into one row for each story; gives the number of rows that went. The text
 * and every later point of the stream stay as they are. Running it twice, or in several processes at once, does no harm:
 * each story is taken under its lock. Asked to stop, it stops at the next step; what is merged is merged.
 */
export async function pruneEditStream(now: Date, isStopped: () => boolean = () => false): Promise<number> {
  const cutOff = new Date(now.getTime() - keptDays * 86_400_000)
  let gone = 0
  for (;;) {
    const stories = await storiesToPrune(cutOff)
    for (const storyId of stories) {
      for (let merged = -1; merged !== 0; gone += merged) {
        merged = await oneTransaction((tx) => mergeOldest(tx, storyId, cutOff))
        await nextTurn()
        if (isStopped()) return gone + Math.max(merged, 0)
      }
    }
    if (stories.length < storiesAtOnce) return gone
  }
}

async function storiesToPrune(cutOff: Date): Promise<number[]> {
  const groups = await db.textUpdate.groupBy({
    by: ['storyId'],
    where: { at: { lt: cutOff } },
    having: { id: { _count: { gt: 1 } } },
    orderBy: { storyId: 'asc' },
    take: storiesAtOnce,
  })
  return groups.map(({ storyId }) => storyId)
}

/**
 * The merged row takes the highest id of those it stands for: whoever kept a state in the middle of them reads it as
 * something that came later, and a change that is taken in twice does nothing.
 */
async function mergeOldest(tx: Transaction, storyId: number, cutOff: Date): Promise<number> {
  await lockStory(tx, storyId)
  const rows = await tx.textUpdate.findMany({
    where: { storyId },
    orderBy: { id: 'asc' },
    take: portion,
    select: { id: true, at: true, update: true },
  })
  const young = rows.findIndex(({ at }) => at >= cutOff)
  const old = young === -1 ? rows : rows.slice(0, young)
  const last = old.at(-1)
  if (last === undefined || old.length < 2) return 0
  const update = mergedUpdates(old.map((row) => row.update))
  await tx.textUpdate.update({
    where: { id: last.id },
    data: { update, personId: null, origin: 'merged', sitting: '' },
  })
  const { count } = await tx.textUpdate.deleteMany({ where: { storyId, id: { lt: last.id } } })
  return count
}
