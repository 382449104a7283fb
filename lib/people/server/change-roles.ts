import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import { transact } from '#lib/events/server/transact.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { GrantFields } from '../person-fields.ts'
import { mayManagePeople } from '../policy.ts'
import { oneAtATime, requireAdministrator } from './last-administrator.ts'

export const RoleInput = z.strictObject({ personId: z.int32().positive(), grant: GrantFields })
type RoleChange = z.output<typeof RoleInput>

function requireManager(actor: Actor): void {
  if (!mayManagePeople(actor)) throw new Refusal('not-allowed', 'Only an administrator changes roles.')
}

/** Gives a person a role, for one section or for all; nothing when the person has it already. */
export async function grantRole(actor: Actor, { personId, grant }: RoleChange, now: Date): Promise<void> {
  requireManager(actor)
  await transact(actor, now, async (tx, record) => {
    await oneAtATime(tx)
    const section = await sectionName(tx, grant.sectionId)
    if (!(await tx.person.findUnique({ where: { id: personId }, select: { id: true } }))) {
      throw new Refusal('not-found', 'There is no such person.')
    }
    // The unique key takes two grants without a section for different ones, so it cannot be asked.
    if (await tx.roleGrant.findFirst({ where: { personId, ...grant } })) return
    await tx.roleGrant.create({ data: { personId, ...grant, grantedAt: now } })
    await record({ type: 'person.changed', detail: { personId, what: `granted ${grant.role} for ${section}` } })
  })
}

/** Takes a role from a person, at once. */
export async function revokeRole(actor: Actor, { personId, grant }: RoleChange, now: Date): Promise<void> {
  requireManager(actor)
  await transact(actor, now, async (tx, record) => {
    await oneAtATime(tx)
    const section = await sectionName(tx, grant.sectionId)
    const { count } = await tx.roleGrant.deleteMany({ where: { personId, ...grant } })
    if (count === 0) throw new Refusal('not-found', 'The person does not have this role.')
    if (grant.role === 'administrator') await requireAdministrator(tx)
    await record({ type: 'person.changed', detail: { personId, what: `revoked ${grant.role} for ${section}` } })
  })
}

async function sectionName(tx: Transaction, sectionId: number | null): Promise<string> {
  if (sectionId === null) return 'all sections'
  const section = await tx.section.findUnique({ where: { id: sectionId }, select: { slug: true } })
  if (!section)
    throw new Refusal('invalid', 'There is no such section.', { fields: { 'grant.sectionId': 'Choose a section.' } })
  return section.slug
}
