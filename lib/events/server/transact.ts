import type { Actor } from '#lib/access/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import type { NewsroomEvent } from '../event.ts'
import { announceCommitted } from './committed.ts'
import { oneTransaction } from './one-transaction.ts'

export const eventChannel = 'newsroom_event'
/** Postgres refuses a NOTIFY payload of 8,000 bytes; listeners read a longer event by its id. */
const payloadLimit = 7_500

export type Record = (...events: readonly NewsroomEvent[]) => Promise<void>

/**
 * Runs one mutation: its writes and its events commit together or not at all. The NOTIFY is part of the transaction,
 * so no other node hears of a change that did not happen; this process hears of it before the caller gets its answer.
 */
export async function transact<T>(
  actor: Actor,
  now: Date,
  work: (tx: Transaction, record: Record) => Promise<T>,
): Promise<T> {
  return oneTransaction((tx, afterCommit) =>
    work(tx, async (...events) => {
      const ids = await append(tx, actor, now, events)
      afterCommit(() => {
        for (const [n, event] of events.entries()) announceCommitted(event, ids[n]!)
      })
    }),
  )
}

async function append(tx: Transaction, actor: Actor, now: Date, events: readonly NewsroomEvent[]): Promise<bigint[]> {
  const rows = await tx.event.createManyAndReturn({
    data: events.map((event) => ({
      type: event.type,
      storyId: 'storyId' in event.detail ? event.detail.storyId : null,
      personId: actor.kind === 'person' ? actor.personId : null,
      origin: actor.origin,
      address: actor.kind === 'person' ? actor.address : '',
      detail: event.detail,
      at: now,
    })),
    select: { id: true },
  })
  const ids = rows.map(({ id }) => id)
  const payloads = events.map((event, n) => {
    const whole = JSON.stringify({ id: String(ids[n]), ...event })
    return Buffer.byteLength(whole) <= payloadLimit ? whole : JSON.stringify({ id: String(ids[n]) })
  })
  await tx.$executeRaw`SELECT pg_notify(${eventChannel}, payload) FROM unnest(${payloads}::text[]) AS payload`
  return ids
}
