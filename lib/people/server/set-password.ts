import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { fitsPassword, hashPassword } from '#lib/access/server/password.ts'
import { admitSignIn } from '#lib/access/server/sign-in-throttle.ts'
import { db } from '#lib/db/client.ts'
import { transact } from '#lib/events/server/transact.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { isGuessable, NewPassword } from '../person-fields.ts'
import { mayManagePeople } from '../policy.ts'
import { endSessionsOf, exceptOwn } from './end-sessions.ts'

export const SetPasswordInput = z.strictObject({ personId: z.int32().positive(), password: NewPassword })
export const ChangeOwnPasswordInput = z.strictObject({
  currentPassword: z.string('Fill in your present password.').min(1).max(1_024),
  newPassword: NewPassword,
})

/** Gives a person a new password and signs them out everywhere: whoever knew the old one is gone. */
export async function setPassword(
  actor: Actor,
  { personId, password }: z.output<typeof SetPasswordInput>,
  now: Date,
): Promise<void> {
  if (!mayManagePeople(actor)) throw new Refusal('not-allowed', 'Only an administrator sets other people’s passwords.')
  const person = await db.person.findUnique({ where: { id: personId }, select: { email: true, name: true } })
  if (!person) throw new Refusal('not-found', 'There is no such person.')
  refuseGuessable('password', password, person)
  await replacePassword(actor, personId, password, 'password set by an administrator', now)
}

/** Changes one's own password, which takes the present one: an unlocked screen is not enough. */
export async function changeOwnPassword(
  actor: Actor,
  { currentPassword, newPassword }: z.output<typeof ChangeOwnPasswordInput>,
  now: Date,
): Promise<void> {
  if (actor.kind !== 'person') throw new Refusal('not-allowed', 'Only a person has a password.')
  refuseGuessable('newPassword', newPassword, actor)
  const attemptId = await admitSignIn(actor.email, actor.address, now)
  if (attemptId === null) throw new Refusal('throttled', 'Too many tries. Wait 15 minutes, then try again.')
  const person = await db.person.findUnique({ where: { id: actor.personId }, select: { passwordHash: true } })
  if (!(await fitsPassword(person?.passwordHash, currentPassword))) {
    throw new Refusal('invalid', 'The password was not changed.', {
      fields: { currentPassword: 'This is not your present password.' },
    })
  }
  await db.signInAttempt.update({ where: { id: attemptId }, data: { succeeded: true } })
  await replacePassword(actor, actor.personId, newPassword, 'password changed', now)
}

async function replacePassword(actor: Actor, personId: number, password: string, what: string, now: Date) {
  const passwordHash = await hashPassword(password)
  await transact(actor, now, async (tx, record) => {
    await tx.person.update({ where: { id: personId }, data: { passwordHash } })
    await endSessionsOf(tx, record, personId, exceptOwn(actor), what, now)
    await record({ type: 'person.changed', detail: { personId, what } })
  })
}

function refuseGuessable(field: string, password: string, person: { email: string; name: string }): void {
  if (!isGuessable(password, person)) return
  throw new Refusal('invalid', 'Choose another password.', { fields: { [field]: 'Too easy to guess from the name.' } })
}
