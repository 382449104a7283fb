import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type Actor, systemActor } from '#lib/access/actor.ts'
import { fitsPassword, hashPassword, isOutdated } from '#lib/access/server/password.ts'
import { admitSignIn, forgetOldSignIns } from '#lib/access/server/sign-in-throttle.ts'
import type { Visitor } from '#lib/access/server/visitor.ts'
import { expiryOf } from '#lib/access/session-life.ts'
import { throttleWindowMinutes } from '#lib/access/sign-in-limits.ts'
import { db, type Transaction } from '#lib/db/client.ts'
import { transact } from '#lib/events/server/transact.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { EmailAddress } from '../email-address.ts'

const Credentials = z.object({ email: EmailAddress, password: z.string().min(1).max(1_024) })

// One sentence for an unknown address, a wrong password and a disabled account: a stranger learns nothing from it.
const wrong = () => new Refusal('not-signed-in', 'The e-mail address or the password is not right.')

/** Judges an address and a password and starts a session; gives its id. */
export async function signIn(raw: unknown, visitor: Visitor, now: Date): Promise<string> {
  const credentials = Credentials.safeParse(raw)
  if (!credentials.success) throw wrong()
  const { email, password } = credentials.data
  const attemptId = await admitSignIn(email, visitor.address, now)
  if (attemptId === null) {
    throw new Refusal('throttled', `Too many tries. Wait ${throttleWindowMinutes} minutes, then try again.`)
  }
  const person = await db.person.findUnique({ where: { email } })
  const fits = await fitsPassword(person?.passwordHash, password)
  if (!person || person.disabledAt || !fits) {
    await noteRefusal(email, visitor.address, now)
    throw wrong()
  }
  const passwordHash = isOutdated(person.passwordHash) ? await hashPassword(password) : person.passwordHash
  const { id: personId, name } = person
  const actor: Actor = {
    kind: 'person',
    personId,
    name,
    email,
    grants: [],
    origin: 'newsroom',
    address: visitor.address,
  }
  const sessionId = await transact(actor, now, async (tx, record) => {
    // Whoever changed the password or disabled the person while this one was being judged must win.
    const unchanged = { id: personId, passwordHash: person.passwordHash, disabledAt: null }
    const { count } = await tx.person.updateMany({ where: unchanged, data: { passwordHash } })
    if (count === 0) throw wrong()
    await tx.signInAttempt.update({ where: { id: attemptId }, data: { succeeded: true } })
    const id = await startSession(tx, personId, visitor, now)
    await record({ type: 'session.started', detail: { personId } })
    return id
  })
  await forgetOldSignIns(now)
  return sessionId
}

async function startSession(tx: Transaction, personId: number, visitor: Visitor, now: Date): Promise<string> {
  const id = randomBytes(24).toString('base64url')
  await tx.session.create({
    data: { id, personId, createdAt: now, seenAt: now, expiresAt: expiryOf(now), ...visitor },
  })
  return id
}

const noteRefusal = (email: string, address: string, now: Date) =>
  transact(systemActor('sign-in'), now, (_, record) =>
    record({ type: 'sign-in.refused', detail: { email, address, reason: 'wrong e-mail address or password' } }),
  )
