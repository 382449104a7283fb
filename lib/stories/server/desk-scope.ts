// Which stories a person may read. The same rule as policy's "read".
import { Prisma } from '#generated/prisma/client.ts'
import { type Actor, holds, type SectionRef } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'

export type ReadScope = {
  /** Sections whose stories the actor edits; null: all of them. */
  sectionIds: number[] | null
  /** Whose own stories are readable beside; null for the system. */
  personId: number | null
  sections: SectionRef[]
}

export async function readScope(actor: Actor): Promise<ReadScope> {
  const sections = await db.section.findMany({ select: { id: true, parentId: true } })
  const edited = sections.filter((section) => holds(actor, ['editor'], section)).map(({ id }) => id)
  return {
    sectionIds: edited.length === sections.length ? null : edited,
    personId: actor.kind === 'person' ? actor.personId : null,
    sections,
  }
}

/** The ids of the stories somebody started, has to do or signs: found by three indexes rather than by looking at all. */
export const storiesOf = (personId: number): Prisma.Sql => Prisma.sql`
  SELECT id FROM stories WHERE created_by_id = ${personId}
  UNION SELECT id FROM stories WHERE assignee_id = ${personId}
  UNION SELECT story_id FROM bylines WHERE person_id = ${personId}`

/** The same over `stories story`. */
export function readable({ sectionIds, personId }: ReadScope): Prisma.Sql {
  if (sectionIds === null) return Prisma.sql`TRUE`
  const own = personId === null ? Prisma.sql`FALSE` : Prisma.sql`story.id IN (${storiesOf(personId)})`
  if (sectionIds.length === 0) return own
  return Prisma.sql`(story.section_id = ANY(${sectionIds}::int[]) OR ${own})`
}
