import type { PersonActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { Refusal } from '#lib/kernel/refusal.ts'

/** The person on whose account an import runs: their rights decide row by row, and their name stands in the history. */
export async function importingPerson(email: string): Promise<PersonActor> {
  const person = await db.person.findUnique({
    where: { email: email.trim().toLowerCase() },
    include: { grants: { select: { role: true, sectionId: true } } },
  })
  if (!person || person.disabledAt) throw new Refusal('not-found', `Nobody with the address ${email} works here.`)
  const { id: personId, name, grants } = person
  return { kind: 'person', personId, name, email: person.email, grants, origin: 'import', address: '' }
}
