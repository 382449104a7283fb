import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { db, type Transaction } from '#lib/db/client.ts'
import { type Record, transact } from '#lib/events/server/transact.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { mayEndSessionsOf } from '../policy.ts'

export const EndSessionInput = z.strictObject({ sessionId: z.string().min(1).max(64) })
export const EndAllSessionsInput = z.strictObject({ personId: z.int32().positive() })
export const SignOutInput = z.void()

const unknownSession = () => new Refusal('not-found', 'There is no such session, or it has ended already.')

/** Ends one session: its browser is signed out at its next request. */
export function endSession(actor: Actor, { sessionId }: z.output<typeof EndSessionInput>, now: Date): Promise<void> {
  return transact(actor, now, async (tx, record) => {
    const session = await tx.session.findUnique({ where: { id: sessionId }, select: { personId: true } })
    // Somebody else's session and one that is not there look the same.
    if (!session || !mayEndSessionsOf(actor, session.personId)) throw unknownSession()
    const ended = await endSessionsOf(tx, record, session.personId, { id: sessionId }, 'ended by hand', now)
    if (ended === 0) throw unknownSession()
  })
}

/** Ends the person's sessions, except the one that asks; gives how many. */
export function endAllSessions(
  actor: Actor,
  { personId }: z.output<typeof EndAllSessionsInput>,
  now: Date,
): Promise<number> {
  if (!mayEndSessionsOf(actor, personId)) {
    throw new Refusal('not-allowed', 'Only the person or an administrator may end these sessions.')
  }
  return transact(actor, now, (tx, record) =>
    endSessionsOf(tx, record, personId, exceptOwn(actor), 'all ended by hand', now),
  )
}

/** Ends the session that asks. */
export async function signOut(actor: Actor, _: unknown, now: Date): Promise<void> {
  if (actor.kind === 'person' && actor.sessionId) await endSession(actor, { sessionId: actor.sessionId }, now)
}

/** Ends the session a signed-out cookie names, whoever it was; nothing when it has ended already. */
export async function endNamedSession(sessionId: string, address: string, now: Date): Promise<void> {
  const session = await db.session.findUnique({ where: { id: sessionId }, include: { person: true } })
  if (!session || session.revokedAt) return
  const { id: personId, name, email } = session.person
  const actor: Actor = { kind: 'person', personId, name, email, grants: [], origin: 'newsroom', address }
  await endSession(actor, { sessionId }, now)
}

/** Which of a person's sessions a change made by the actor leaves alone. */
export const exceptOwn = (actor: Actor) =>
  actor.kind === 'person' && actor.sessionId ? { id: { not: actor.sessionId } } : {}

/** Ends those of a person's live sessions that `which` names, inside the caller's transaction. */
export async function endSessionsOf(
  tx: Transaction,
  record: Record,
  personId: number,
  which: { id?: string | { not: string } },
  reason: string,
  now: Date,
): Promise<number> {
  const live = { personId, revokedAt: null, ...which }
  const { count } = await tx.session.updateMany({ where: live, data: { revokedAt: now } })
  if (count > 0) await record({ type: 'session.ended', detail: { personId, reason } })
  return count
}
