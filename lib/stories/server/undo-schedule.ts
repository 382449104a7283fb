import type { Transaction } from '#lib/db/client.ts'

/** When the story goes out by itself; both null when it does not. */
type OpenDate = { scheduledAt: Date | null; scheduledZone: string | null }

/**
 * Takes back what a move did to the story's dates: one it made is cancelled, one it cancelled is open again, unless its
 * time has come meanwhile. A move writes its own instant into those rows; that is how they are found.
 */
export async function takeBackDates(tx: Transaction, storyId: number, movedAt: Date, now: Date): Promise<OpenDate> {
  const open = { storyId, firedAt: null, cancelledAt: null }
  await tx.scheduledMove.updateMany({ where: { ...open, createdAt: movedAt }, data: { cancelledAt: now } })
  const taken = await tx.scheduledMove.findFirst({
    where: { storyId, firedAt: null, cancelledAt: movedAt, createdAt: { lt: movedAt }, at: { gt: now } },
    orderBy: { id: 'desc' },
  })
  if (taken) {
    await tx.scheduledMove.update({ where: { id: taken.id }, data: { cancelledAt: null, cancelledById: null } })
  }
  const date = await tx.scheduledMove.findFirst({ where: open })
  return { scheduledAt: date?.at ?? null, scheduledZone: date?.zone ?? null }
}
