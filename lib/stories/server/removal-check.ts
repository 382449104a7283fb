// Looks whether a story that was withdrawn or killed is gone: fetches every address of its receipt, as a reader would.
import { Prisma } from '#generated/prisma/client.ts'
import { db } from '#lib/db/client.ts'
import { type Answer, judge, together } from '../removal.ts'
import type { Surface } from '../surface.ts'

/** A node of the newsroom, and how it is asked for one of its addresses. */
export type Node = { name: string; look: (address: string) => Promise<Answer> }

const atOnce = 4
const secondLookSeconds = 5
const oldestSeconds = 86_400

/** Looks at every receipt that is due, each claimed by its row, so that of several processes one looks. Gives how many. */
export async function checkRemovals(nodes: readonly Node[], now: Date): Promise<number> {
  let looked = 0
  for (let claimed = await claim(now); claimed !== null; claimed = await claim(now)) {
    await lookAll(claimed, nodes)
    looked += 1
  }
  return looked
}

/**
 * Due at once, once more after some seconds whatever was found, and again and again while an address is not gone.
 * The mark of the look is set before it: who stops halfway leaves rows that are not gone, and another looks again.
 */
async function claim(now: Date): Promise<{ id: number; storyId: number } | null> {
  const age = Prisma.sql`extract(epoch FROM ${now}::timestamptz - receipt.at)`
  const sinceLook = Prisma.sql`extract(epoch FROM ${now}::timestamptz - receipt.checked_at)`
  const [row] = await db.$queryRaw<{ id: number; storyId: number }[]>`
    UPDATE removal_receipts SET checked_at = ${now} WHERE id = (
      SELECT receipt.id FROM removal_receipts receipt
      WHERE receipt.checked_at IS NULL OR (${age} < ${oldestSeconds} AND (
        (receipt.checked_at < receipt.at + make_interval(secs => ${secondLookSeconds}) AND ${age} >= ${secondLookSeconds})
        OR (${sinceLook} >= CASE WHEN ${age} < 60 THEN 2 WHEN ${age} < 3600 THEN 30 ELSE 600 END AND EXISTS (
          SELECT FROM removal_surfaces surface WHERE surface.receipt_id = receipt.id AND surface.state <> 'gone'))))
      ORDER BY receipt.id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, story_id AS "storyId"`
  return row ?? null
}

async function lookAll({ id, storyId }: { id: number; storyId: number }, nodes: readonly Node[]): Promise<void> {
  const surfaces = await db.removalSurface.findMany({ where: { receiptId: id }, orderBy: { id: 'asc' } })
  const waiting = surfaces.values()
  const lookOn = async () => {
    for (const { id: surfaceId, surface, address } of waiting) {
      const found = await Promise.all(
        nodes.map(async ({ name, look }) => ({
          node: name,
          ...judge(surface as Surface, storyId, await look(address)),
        })),
      )
      const data = { ...together(found), checkedAt: new Date() }
      await db.removalSurface.update({ where: { id: surfaceId }, data })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lookOn))
}
