import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { hashPassword } from '#lib/access/server/password.ts'
import type { Transaction } from '#lib/db/client.ts'
import { transact } from '#lib/events/server/transact.ts'
import { hyphenate } from '#lib/kernel/fold.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { EmailAddress } from '../email-address.ts'
import { GrantFields, isGuessable, NewPassword, PersonName, PersonTitle } from '../person-fields.ts'
import { mayManagePeople } from '../policy.ts'

export const CreatePersonInput = z.strictObject({
  email: EmailAddress,
  name: PersonName,
  title: PersonTitle.optional(),
  /** Without one the person is known to the newsroom but cannot sign in yet. */
  password: NewPassword.optional(),
  whereaboutsId: z.int32().positive().optional(),
  grants: z.array(GrantFields).max(100).default([]),
})

/** Adds a member of staff with an account and roles. */
export async function createPerson(
  actor: Actor,
  input: z.input<typeof CreatePersonInput>,
  now: Date,
): Promise<{ id: number }> {
  if (!mayManagePeople(actor)) throw new Refusal('not-allowed', 'Only an administrator adds people.')
  const { email, name, title, password, whereaboutsId, grants } = CreatePersonInput.parse(input)
  // The demo's own password is public knowledge; that is what a seed is for.
  if (password && actor.origin !== 'seed' && isGuessable(password, { email, name })) {
    throw new Refusal('invalid', 'Choose another password.', {
      fields: { password: 'Too easy to guess from the name.' },
    })
  }
  const passwordHash = password ? await hashPassword(password) : ''
  return transact(actor, now, async (tx, record) => {
    if (await tx.person.findUnique({ where: { email }, select: { id: true } })) {
      throw new Refusal('conflict', 'Somebody has this address already.', { fields: { email: 'Already in use.' } })
    }
    const { id } = await tx.person.create({
      data: {
        email,
        name,
        slug: await freeSlug(tx, name),
        title: title || null,
        passwordHash,
        whereaboutsId,
        createdAt: now,
        grants: { create: grants.map((grant) => ({ ...grant, grantedAt: now })) },
      },
      select: { id: true },
    })
    await record({ type: 'person.changed', detail: { personId: id, what: 'created' } })
    return { id }
  })
}

async function freeSlug(tx: Transaction, name: string): Promise<string> {
  const stem = hyphenate(name).slice(0, 80) || 'person'
  const taken = await tx.person.findMany({ where: { slug: { startsWith: stem } }, select: { slug: true } })
  const slugs = new Set(taken.map(({ slug }) => slug))
  let slug = stem
  for (let number = 2; slugs.has(slug); number++) slug = `${stem}-${number}`
  return slug
}
