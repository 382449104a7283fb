import type { Actor } from '#lib/access/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import type { NewsroomEvent } from '../event.ts'
import { announceCommitted } from './committed.ts'
import { oneTransaction } from './one-transaction.ts'

export const eventChannel = 'newsroom_event'
/** Postgres refuses a NOTIFY payload of 8,000 bytes; listeners read a longer event by its id. */
const payloadLimit = 7_500

export type Record = (event: NewsroomEvent) => Promise<void>

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
    work(tx, async (event) => {
      const id = await append(tx, actor, now, event)
      afterCommit(() => announceCommitted(event, id))
    }),
  )
}

async function append(tx: Transaction, actor: Actor, now: Date, event: NewsroomEvent): Promise<bigint> {
  const { id } = await tx.event.create({
    data: {
      type: event.type,
      storyId: 'storyId' in event.detail ? event.detail.storyId : null,
      personId: actor.kind === 'person' ? actor.personId : null,
      origin: actor.origin,
      address: actor.kind === 'person' ? actor.address : '',
      detail: event.detail,
      at: now,
    },
    select: { id: true },
  })
  const whole = JSON.stringify({ id: String(id), ...event })
  const payload = Buffer.byteLength(whole) <= payloadLimit ? whole : JSON.stringify({ id: String(id) })
  await tx.$executeRaw`SELECT pg_notify(${eventChannel}, ${payload})`
  return id
}
