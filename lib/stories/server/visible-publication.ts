import { Prisma } from '#generated/prisma/client.ts'
import { db } from '#lib/db/client.ts'
import { visibleUntil } from '#lib/delivery/dependencies.ts'

/** Where reader queries start: a publication with the story, section and edition the visibility rule and cards look at. */
export const publications = Prisma.sql`
  publications publication
  JOIN stories story ON story.id = publication.story_id
  JOIN editions edition ON edition.id = publication.edition_id
  JOIN sections section ON section.id = publication.section_id
  LEFT JOIN sections parent ON parent.id = section.parent_id`

/** `visibleToReaders` (lib/stories/visibility.ts) in SQL: every reader query carries it, over the tables above. */
export const visiblePublication = (now: Date): Prisma.Sql => Prisma.sql`(
  story.state = 'published'
  AND section.hidden_at IS NULL AND parent.hidden_at IS NULL
  AND publication.visible_from <= ${now}
  AND (publication.visible_until IS NULL OR publication.visible_until > ${now}))`

/**
 * Tells the page being rendered until when the answer can hold: the next instant at which one of these publications
 * (a condition on `publication` and its `edition`) becomes visible or ceases to be. Without this a cached page could
 * outlive an embargo.
 */
export async function declareNextChange(among: Prisma.Sql, now: Date): Promise<void> {
  const [row] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT LEAST(
      min(publication.visible_from) FILTER (WHERE publication.visible_from > ${now}),
      min(publication.visible_until) FILTER (WHERE publication.visible_until > ${now})
    ) AS at
    FROM publications publication
    WHERE (publication.visible_from > ${now} OR publication.visible_until > ${now}) AND ${among}`
  visibleUntil(row?.at ?? null)
}
