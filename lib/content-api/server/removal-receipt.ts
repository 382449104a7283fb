import type { Transaction } from '#lib/db/client.ts'
import type { Receipt } from '../answers.ts'

/** The receipt of the latest withdrawal or kill of a story, with what looking at each surface has found so far. */
export async function lastReceipt(tx: Transaction, storyId: number): Promise<Receipt | null> {
  const receipt = await tx.removalReceipt.findFirst({
    where: { storyId },
    orderBy: { id: 'desc' },
    select: {
      move: true,
      at: true,
      checkedAt: true,
      surfaces: {
        orderBy: { id: 'asc' },
        select: { surface: true, address: true, state: true, checkedAt: true, detail: true },
      },
    },
  })
  if (!receipt) return null
  return {
    ...receipt,
    at: receipt.at.toISOString(),
    checkedAt: receipt.checkedAt?.toISOString() ?? null,
    surfaces: receipt.surfaces.map((surface) => ({ ...surface, checkedAt: surface.checkedAt?.toISOString() ?? null })),
  }
}
