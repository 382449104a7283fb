import { db } from '#lib/db/client.ts'
import { dependsOn } from '#lib/delivery/dependencies.ts'
import { tag } from '#lib/delivery/tag.ts'
import { picturesById } from '#lib/media/server/site-pictures.ts'
import type { Body } from '../body.ts'
import { bodyReferences } from '../body-references.ts'
import type { BodyMatter } from '../site-views.ts'
import { cardsById } from './site-cards.ts'

/**
 * What a body names by id, as it stands now. A story that readers may not see is absent, and so is a topic or picture
 * that is not there. The page then depends on all of them, absent ones included.
 */
export async function bodyMatter(body: Body, now: Date): Promise<BodyMatter> {
  const { storyIds, topicIds, mediaIds } = bodyReferences(body)
  const [cards, topics, pictures] = await Promise.all([
    cardsById(storyIds, now),
    topicsLinked(topicIds),
    picturesById(mediaIds),
  ])
  return { cards: byId(cards), topics, pictures: byId(pictures) }
}

const byId = <T extends { id: number }>(found: readonly T[]): Record<number, T> =>
  Object.fromEntries(found.map((one) => [one.id, one]))

/** Slugs of topics by the ids that links carry; a merged topic's link leads to the one it gave way to. */
async function topicsLinked(ids: readonly number[]): Promise<BodyMatter['topics']> {
  if (ids.length === 0) return {}
  dependsOn(...ids.map(tag.topic))
  const rows = await db.topic.findMany({ where: { id: { in: [...ids] } }, select: { id: true, mergedIntoId: true } })
  const finalIds = rows.map(({ id, mergedIntoId }) => mergedIntoId ?? id)
  dependsOn(...finalIds.map(tag.topic))
  const finals = byId(
    await db.topic.findMany({ where: { id: { in: finalIds } }, select: { id: true, slug: true, name: true } }),
  )
  return Object.fromEntries(
    rows.flatMap(({ id, mergedIntoId }) => {
      const { slug, name } = finals[mergedIntoId ?? id] ?? {}
      return slug && name ? [[id, { slug, name }]] : []
    }),
  )
}
