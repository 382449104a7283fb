import type { Transaction } from '#lib/db/client.ts'

type Showing = { editionId: number; storyId: number; sectionId: number; visibleFrom: Date; feedAt: Date }

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
 * still waiting for its own instant never shows: the newer one takes its place, whether that is sooner or later.
 */
export async function showEdition(tx: Transaction, showing: Showing, now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE publications SET visible_until = visible_from WHERE story_id = ${showing.storyId} AND visible_from > ${now}`
  await endShowings(tx, showing.storyId, showing.visibleFrom)
  await tx.publication.create({ data: showing })
}

/** Ends every showing of a story that reaches beyond the instant. */
export async function endShowings(tx: Transaction, storyId: number, at: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE publications SET visible_until = GREATEST(visible_from, ${at})
    WHERE story_id = ${storyId} AND (visible_until IS NULL OR visible_until > ${at})`
}
