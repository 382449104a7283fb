import type { Transaction } from '#lib/db/client.ts'

type Showing = { editionId: number; storyId: number; sectionId: number; visibleFrom: Date; feedAt: Date }

/**
 * Puts an edition on show from an instant on, and ends what it follows at that instant. What was to become visible only
 * later is ended where it begins: its span is empty and readers never meet it.
 */
export async function showEdition(tx: Transaction, showing: Showing): Promise<void> {
  await endShowings(tx, showing.storyId, showing.visibleFrom)
  await tx.publication.create({ data: showing })
}

/** Ends every showing of a story that reaches beyond the instant. */
export async function endShowings(tx: Transaction, storyId: number, at: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE publications SET visible_until = GREATEST(visible_from, ${at})
    WHERE story_id = ${storyId} AND (visible_until IS NULL OR visible_until > ${at})`
}
