import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { transact } from '#lib/events/server/transact.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { mayManagePeople } from '../policy.ts'
import { endSessionsOf } from './end-sessions.ts'
import { endTokensOf } from './end-tokens.ts'
import { oneAtATime, requireAdministrator } from './last-administrator.ts'

export const PersonInput = z.strictObject({ personId: z.int32().positive() })
type Person = z.output<typeof PersonInput>

/** Shuts a person out at once: signed out everywhere, tokens revoked, and unable to sign in. Bylines stay. */
export async function disablePerson(actor: Actor, { personId }: Person, now: Date): Promise<void> {
  requireManager(actor)
  await transact(actor, now, async (tx, record) => {
    await oneAtATime(tx)
    const { count } = await tx.person.updateMany({
      where: { id: personId, disabledAt: null },
      data: { disabledAt: now },
    })
    if (count === 0) throw new Refusal('not-found', 'There is no such person, or they are disabled already.')
    await requireAdministrator(tx)
    await endSessionsOf(tx, record, personId, {}, 'person disabled', now)
    await endTokensOf(tx, record, actor, { personId }, 'person disabled', now)
    await record({ type: 'person.changed', detail: { personId, what: 'disabled' } })
  })
}

/** Lets a disabled person sign in again, with the roles they had; tokens stay revoked. */
export async function enablePerson(actor: Actor, { personId }: Person, now: Date): Promise<void> {
  requireManager(actor)
  await transact(actor, now, async (tx, record) => {
    const { count } = await tx.person.updateMany({
      where: { id: personId, disabledAt: { not: null } },
      data: { disabledAt: null },
    })
    if (count === 0) throw new Refusal('not-found', 'There is no such person, or they are not disabled.')
    await record({ type: 'person.changed', detail: { personId, what: 'enabled' } })
  })
}

function requireManager(actor: Actor): void {
  if (!mayManagePeople(actor)) throw new Refusal('not-allowed', 'Only an administrator disables and enables people.')
}
