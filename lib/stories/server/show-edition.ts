import type { Transaction } from '#lib/db/client.ts'

type Showing = { editionId: number; storyId: number; sectionId: number; visibleFrom: Date; feedAt: Date }
type Ended = { storyId: number; editionId: number; visibleUntil: Date | null }

/** By story, the feed time of the latest edition that readers could see by the instant; none where none was. */
export async function lastSeen(tx: Transaction, storyIds: readonly number[], at: Date): Promise<Map<number, Date>> {
  const rows = await tx.$queryRaw<{ storyId: number; feedAt: Date }[]>`
    SELECT DISTINCT ON (story_id) story_id AS "storyId", feed_at AS "feedAt" FROM publications
    WHERE story_id = ANY(${[...storyIds]}::int[]) AND visible_from <= ${at}
      AND (visible_until IS NULL OR visible_until > visible_from)
    ORDER BY story_id, edition_id DESC`
  return new Map(rows.map(({ storyId, feedAt }) => [storyId, feedAt]))
}

/**
 * Puts an edition of each story on show from an instant on, and ends what it follows at that instant. An earlier edition
 * that was still waiting for its own instant never shows: the newer one takes its place, whether that is sooner or later,
 * and what is on show meanwhile stays until then. Gives back what it ended, with the end each had.
 */
export async function showEditions(tx: Transaction, showings: readonly Showing[], now: Date): Promise<Ended[]> {
  const ended = await tx.publication.findMany({
    where: {
      storyId: { in: showings.map(({ storyId }) => storyId) },
      OR: [{ visibleUntil: null }, { visibleUntil: { gt: now, not: { equals: tx.publication.fields.visibleFrom } } }],
    },
    select: { storyId: true, editionId: true, visibleUntil: true },
  })
  const ends = ended.map(({ storyId, editionId }) => ({
    edition_id: editionId,
    at: showings.find((showing) => showing.storyId === storyId)?.visibleFrom,
  }))
  if (ends.length > 0) {
    await tx.$executeRaw`
      UPDATE publications publication
      SET visible_until = CASE WHEN visible_from > ${now} THEN visible_from ELSE ended.at END
      FROM jsonb_to_recordset(${JSON.stringify(ends)}::jsonb) AS ended (edition_id int, at timestamptz)
      WHERE publication.edition_id = ended.edition_id`
  }
  await tx.publication.createMany({ data: [...showings] })
  return ended
}

/** Ends every showing of a story that reaches beyond the instant. */
export async function endShowings(tx: Transaction, storyId: number, at: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE publications SET visible_until = GREATEST(visible_from, ${at})
    WHERE story_id = ${storyId} AND (visible_until IS NULL OR visible_until > ${at})`
}
