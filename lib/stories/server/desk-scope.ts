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

const storiesOf = (personId: number | null): Prisma.Sql =>
  personId === null
    ? Prisma.sql`SELECT 0 AS id WHERE FALSE`
    : Prisma.sql`
  SELECT id FROM stories WHERE created_by_id = ${personId}
  UNION ALL SELECT id FROM stories WHERE assignee_id = ${personId}
  UNION ALL SELECT story_id FROM bylines WHERE person_id = ${personId}`

/**
 * Stands before each query of the desk. `own`, `of_person`: the stories that the actor, or the person of the filter,
 * started, has to do or signs (`signed`: that the actor signs), found by three indexes; gathered once where a query asks for them more often.
 */
export const theirStories = (own: number | null, ofPerson: number | null): Prisma.Sql =>
  Prisma.sql`WITH own AS (${storiesOf(own)}), of_person AS (${storiesOf(ofPerson)}),
    signed AS (SELECT story_id FROM bylines WHERE person_id = ${own ?? 0})`

export const areOwn = Prisma.sql`story.id IN (SELECT id FROM own)`

/** The same over `stories story`, after `theirStories`. */
export function readable({ sectionIds, personId }: ReadScope): Prisma.Sql {
  if (sectionIds === null) return Prisma.sql`TRUE`
  if (personId === null) return Prisma.sql`story.section_id = ANY(${sectionIds}::int[])`
  if (sectionIds.length === 0) return areOwn
  // Judged story by story in the order of the list, which ends when the page is full; own ones are few beside these.
  return Prisma.sql`(story.section_id = ANY(${sectionIds}::int[])
    OR story.created_by_id = ${personId} OR story.assignee_id = ${personId}
    OR story.id IN (SELECT story_id FROM signed))`
}
