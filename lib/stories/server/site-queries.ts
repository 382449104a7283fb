// Every read of a reader's page that lists stories. All of them see publications through the one visibility predicate.
import { Prisma } from '#generated/prisma/client.ts'
import { db } from '#lib/db/client.ts'
import { dependsOn } from '#lib/delivery/dependencies.ts'
import { tag } from '#lib/delivery/tag.ts'
import { siteSections } from '#lib/taxonomy/server/site-taxonomy.ts'
import type { SiteSection, SiteTopic } from '#lib/taxonomy/site-taxonomy.ts'
import type { CardPage, SiteCard } from '../site-views.ts'
import { cardPage, type ListPage } from './site-cards.ts'
import { declareNextChange, publications, visiblePublication } from './visible-publication.ts'

const all = Prisma.sql`TRUE`
const inSections = (ids: readonly number[]) => Prisma.sql`publication.section_id = ANY(${[...ids]}::int[])`
/** A section and the ones below it, whose stories it shows too. */
export const withChildren = (section: SiteSection): number[] => [section.id, ...section.children.map(({ id }) => id)]

/** A section's stories and those of the sections below it. */
export function sectionCards(section: SiteSection, page: ListPage, now: Date): Promise<CardPage> {
  const ids = withChildren(section)
  dependsOn(...ids.map(tag.section))
  return cardPage(inSections(ids), page, now)
}

/** All stories, or those of the chosen sections and the ones below them. Unknown slugs choose nothing. */
export async function feedCards(
  { sectionSlugs, ...page }: ListPage & { sectionSlugs?: readonly string[] },
  now: Date,
): Promise<CardPage> {
  dependsOn(tag.feed)
  if (!sectionSlugs || sectionSlugs.length === 0) return cardPage(all, page, now)
  const chosen = (await siteSections()).filter(({ slug }) => sectionSlugs.includes(slug))
  return cardPage(inSections(chosen.flatMap(withChildren)), page, now)
}

export async function latestCards(limit: number, now: Date): Promise<SiteCard[]> {
  return (await feedCards({ limit }, now)).cards
}

/** Stories about a topic, those of topics merged into it included. */
export function topicCards(topicId: number, page: ListPage, now: Date): Promise<CardPage> {
  dependsOn(tag.topic(topicId))
  const about = Prisma.sql`publication.edition_id IN (
    SELECT edition_topic.edition_id FROM edition_topics edition_topic JOIN topics topic ON topic.id = edition_topic.topic_id
    WHERE topic.id = ${topicId} OR topic.merged_into_id = ${topicId})`
  return cardPage(about, page, now)
}

/** Topics that have something to read, by name, with the number of stories about each. */
export async function siteTopics(now: Date): Promise<(SiteTopic & { stories: number })[]> {
  dependsOn(tag.topics, tag.feed, tag.sections)
  const [topics] = await Promise.all([
    db.$queryRaw<(SiteTopic & { stories: number })[]>`
      SELECT topic.id, topic.slug, topic.name, topic.type, topic.description, count(*)::int AS stories
      FROM ${publications}
      JOIN edition_topics edition_topic ON edition_topic.edition_id = publication.edition_id
      JOIN topics merged ON merged.id = edition_topic.topic_id
      JOIN topics topic ON topic.id = COALESCE(merged.merged_into_id, merged.id)
      WHERE ${visiblePublication(now)}
      GROUP BY topic.id ORDER BY topic.name, topic.id`,
    declareNextChange(all, now),
  ])
  return topics
}
