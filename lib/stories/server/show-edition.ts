import type { Transaction } from '#lib/db/client.ts'

type Showing = { editionId: number; storyId: number; sectionId: number; visibleFrom: Date; feedAt: Date }
type Ended = { editionId: number; visibleUntil: Date | null }

/** The latest edition of a story that readers could see by the instant, or null. */
export const lastSeen = (tx: Transaction, storyId: number, at: Date) =>
  tx.publication.findFirst({
    where: {
      storyId,
      visibleFrom: { lte: at },
      OR: [{ visibleUntil: null }, { visibleUntil: { gt: tx.publication.fields.visibleFrom } }],
    },
    orderBy: { editionId: 'desc' },
  })

/**
 * Puts an edition on show from an instant on, and ends what it follows at that instant. An earlier edition that was
 * still waiting for its own instant never shows: the newer one takes its place, whether that is sooner or later, and
 * what is on show meanwhile stays until then. Gives back what it ended, with the end each had.
 */
export async function showEdition(tx: Transaction, showing: Showing, now: Date): Promise<Ended[]> {
  const { storyId, visibleFrom } = showing
  const ended = await tx.publication.findMany({
    where: {
      storyId,
      OR: [{ visibleUntil: null }, { visibleUntil: { gt: now, not: { equals: tx.publication.fields.visibleFrom } } }],
    },
    select: { editionId: true, visibleUntil: true },
  })
  await tx.$executeRaw`
    UPDATE publications SET visible_until = CASE WHEN visible_from > ${now} THEN visible_from ELSE ${visibleFrom} END
    WHERE edition_id = ANY(${ended.map(({ editionId }) => editionId)}::int[])`
  await tx.publication.create({ data: showing })
  return ended
}

/** Ends every showing of a story that reaches beyond the instant. */
export async function endShowings(tx: Transaction, storyId: number, at: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE publications SET visible_until = GREATEST(visible_from, ${at})
    WHERE story_id = ${storyId} AND (visible_until IS NULL OR visible_until > ${at})`
}
