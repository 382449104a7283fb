import type { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { db, type Transaction } from '#lib/db/client.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import type { CheckAgain, Receipt, ReceiptsOf } from '../removal.ts'
import { type PlacedSurface, type Standing, type Surface, surfacesOf } from '../surface.ts'
import { readableStory } from './working-copy-query.ts'

type Removed = { storyId: number; move: 'withdraw' | 'kill'; personId: number | null; standing: Standing }

/** Opens the receipt, in the transaction that ends the story: a row for each address that showed it. */
export async function openReceipt(
  tx: Transaction,
  { storyId, move, personId, standing }: Removed,
  now: Date,
): Promise<void> {
  const surfaces: PlacedSurface[] = surfacesOf(standing)
  await tx.removalReceipt.create({ data: { storyId, move, personId, at: now, surfaces: { create: surfaces } } })
}

/** The receipts of a story, the latest first. */
export async function removalReceipts(actor: Actor, { id }: z.output<typeof ReceiptsOf>): Promise<Receipt[]> {
  await readableStory(actor, id)
  const rows = await db.removalReceipt.findMany({
    where: { storyId: id },
    orderBy: { id: 'desc' },
    include: { person: { select: { name: true } }, surfaces: { orderBy: { id: 'asc' } } },
  })
  return rows.map(({ surfaces, person, ...receipt }) => ({
    id: receipt.id,
    move: receipt.move as Receipt['move'],
    at: receipt.at.toISOString(),
    by: person?.name ?? 'The system',
    checkedAt: receipt.checkedAt?.toISOString() ?? null,
    lines: surfaces.map(({ receiptId: _, ...line }) => ({
      ...line,
      surface: line.surface as Surface,
      checkedAt: line.checkedAt?.toISOString() ?? null,
    })),
  }))
}

/** Has every address of a receipt looked at anew, by whichever process looks next. Nothing of the story changes. */
export async function checkAgain(actor: Actor, input: z.output<typeof CheckAgain>): Promise<Receipt[]> {
  await readableStory(actor, input.id)
  const { count } = await db.removalReceipt.updateMany({
    where: { id: input.receiptId, storyId: input.id },
    data: { checkedAt: null },
  })
  if (count === 0) throw new Refusal('not-found', 'There is no such receipt.')
  await db.removalSurface.updateMany({ where: { receiptId: input.receiptId }, data: { state: 'unchecked' } })
  return removalReceipts(actor, { id: input.id })
}
