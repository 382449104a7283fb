import type { Transaction } from '#lib/db/client.ts'
import { Body } from '../body.ts'
import { bodyReferences } from '../body-references.ts'
import { slugFromHeadline } from '../slug.ts'
import { storyHref } from '../story-href.ts'
import type { Standing } from '../surface.ts'
import { editionNamesStory, editionShowsPicture } from './body-ids.ts'
import { publications, visiblePublication } from './visible-publication.ts'

type Stood = { standing: Standing & { isOnShow: boolean }; sharedPictures: number }

/** Where the story stands for readers, to be asked before it ends: afterwards nothing knows any more. */
export async function standingOf(tx: Transaction, id: number, now: Date): Promise<Stood> {
  const story = await tx.story.findUniqueOrThrow({
    where: { id },
    include: {
      section: { include: { parent: true } },
      topics: true,
      editions: { orderBy: { number: 'desc' }, include: { section: true, topics: true, publication: true } },
    },
  })
  const { editions, section } = story
  const shown = editions.filter(({ publication }) => publication !== null && publication.visibleFrom <= now)
  const topicIds = [...story.topics, ...editions.flatMap(({ topics }) => topics)].map(({ topicId }) => topicId)
  const sections = [section, ...(section.parent ? [section.parent] : []), ...editions.map((one) => one.section)]
  const names = editions.map((edition) => ({ sectionSlug: edition.section.slug, slug: edition.slug }))
  const fallback = { sectionSlug: section.slug, slug: slugFromHeadline(story.headline) }
  const visible = await tx.$queryRaw<{ feedAt: Date }[]>`
    SELECT publication.feed_at AS "feedAt" FROM ${publications}
    WHERE publication.story_id = ${id} AND ${visiblePublication(now)}`
  const { own, shared } = await picturesOf(tx, id, editions, now)
  return {
    standing: {
      id,
      names: distinct(names.length > 0 ? names : [fallback]),
      sectionSlugs: distinct(sections.map(({ slug }) => slug)),
      topicSlugs: await topicSlugs(tx, topicIds),
      feedAt: visible[0]?.feedAt ?? shown[0]?.publication?.feedAt ?? null,
      hasCorrections: (await tx.correction.count({ where: { storyId: id } })) > 0,
      linkedFrom: await leadingTo(tx, id, now),
      pictures: own,
      isOnShow: visible.length > 0,
    },
    sharedPictures: shared,
  }
}

function distinct<T>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()]
}

async function topicSlugs(tx: Transaction, ids: readonly number[]): Promise<string[]> {
  const topics = await tx.topic.findMany({ where: { id: { in: [...ids] } }, include: { mergedInto: true } })
  return distinct(topics.map(({ slug, mergedInto }) => mergedInto?.slug ?? slug))
}

/** Addresses of stories on show that lead to this one. */
async function leadingTo(tx: Transaction, id: number, now: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: number; sectionSlug: string; slug: string }[]>`
    SELECT publication.story_id AS id, section.slug AS "sectionSlug", edition.slug FROM ${publications}
    WHERE (edition.related_ids @> ARRAY[${id}::int] OR ${editionNamesStory(id)})
      AND publication.story_id <> ${id} AND ${visiblePublication(now)}
    ORDER BY publication.feed_at DESC LIMIT 200`
  return rows.map(storyHref)
}

/** Pictures of any of its editions: those that nobody else shows go with it, the others stay. */
async function picturesOf(tx: Transaction, id: number, editions: readonly { body: unknown }[], now: Date) {
  const ids = distinct(editions.flatMap(({ body }) => bodyReferences(Body.parse(body)).mediaIds))
  const items = await tx.mediaItem.findMany({
    where: { id: { in: ids } },
    select: { id: true, hash: true, width: true },
  })
  const own: { hash: string; width: number }[] = []
  for (const one of ids.flatMap((wanted) => items.filter((item) => item.id === wanted))) {
    const elsewhere = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM ${publications}
      WHERE ${editionShowsPicture(one.id)} AND publication.story_id <> ${id} AND ${visiblePublication(now)} LIMIT 1`
    if (elsewhere.length === 0) own.push({ hash: one.hash, width: one.width })
  }
  return { own, shared: items.length - own.length }
}
