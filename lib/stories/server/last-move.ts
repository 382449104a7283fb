import type { Transaction } from '#lib/db/client.ts'
import { type LastMove, moveEvents, moveOfEvent } from '../undo.ts'

/** The latest move of a story with the event it left; null when it has not been moved. */
export async function lastMove(tx: Transaction, storyId: number): Promise<(LastMove & { detail: unknown }) | null> {
  const event = await tx.event.findFirst({
    where: { storyId, type: { in: [...moveEvents] } },
    orderBy: { id: 'desc' },
    select: { id: true, type: true, detail: true, personId: true, at: true },
  })
  const move = event && moveOfEvent(event.type, event.detail)
  return move ? { eventId: String(event.id), move, byId: event.personId, at: event.at, detail: event.detail } : null
}
