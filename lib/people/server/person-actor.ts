import type { PersonActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'

/** The person as an actor with the rights of this moment, for work that goes on without their browser; null when they have left. */
export async function personActor(personId: number): Promise<PersonActor | null> {
  const person = await db.person.findUnique({
    where: { id: personId },
    select: { name: true, email: true, disabledAt: true, grants: { select: { role: true, sectionId: true } } },
  })
  if (!person || person.disabledAt) return null
  const { name, email, grants } = person
  return { kind: 'person', personId, name, email, grants, origin: 'newsroom', address: '' }
}
