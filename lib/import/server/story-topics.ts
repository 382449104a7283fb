import type { Actor } from '#lib/access/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import { createTopic } from '#lib/taxonomy/server/create-taxonomy.ts'
import type { Mapping } from '../mapping.ts'

/** Ids of the mapping's topics by slug. One the newsroom lacks is added; one that was merged stands for the other. */
export async function storyTopics(
  tx: Transaction,
  actor: Actor,
  mapping: Mapping,
  slugs: readonly string[],
  now: Date,
): Promise<number[]> {
  const ids: number[] = []
  for (const slug of slugs) {
    const known = await tx.topic.findUnique({ where: { slug }, select: { id: true, mergedIntoId: true } })
    if (known) ids.push(await survivor(tx, known))
    else {
      const topic = mapping.topics.find((candidate) => candidate.slug === slug)
      if (topic) ids.push((await createTopic(actor, topic, now)).id)
    }
  }
  return [...new Set(ids)]
}

async function survivor(tx: Transaction, topic: { id: number; mergedIntoId: number | null }): Promise<number> {
  let { id, mergedIntoId } = topic
  // Merges are followed a few steps only: a circle would have no end.
  for (let step = 0; mergedIntoId !== null && step < 10; step++) {
    id = mergedIntoId
    mergedIntoId = (await tx.topic.findUnique({ where: { id }, select: { mergedIntoId: true } }))?.mergedIntoId ?? null
  }
  return id
}
