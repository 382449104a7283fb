// Every read of a reader's page that lists stories. All of them see publications through the one visibility predicate.
import { db } from '#lib/db/client.ts'
import { dependsOn } from '#lib/delivery/dependencies.ts'
import { tag } from '#lib/delivery/tag.ts'
import { siteSections } from '#lib/taxonomy/server/site-taxonomy.ts'
import type { SiteSection, SiteTopic } from '#lib/taxonomy/site-taxonomy.ts'
import { cursorOf, positionOf } from '../cursor.ts'
import { leading } from '../front-ranking.ts'
import type { CardPage, SiteCard, SiteCorrection } from '../site-views.ts'
import { cardOf, cardPage, cardSelect, type ListPage } from './site-cards.ts'
import { declareNextChange, visiblePublication } from './visible-publication.ts'

/** A section's stories and those of the sections below it. */
export function sectionCards(section: SiteSection, page: ListPage, now: Date): Promise<CardPage> {
  const ids = [section.id, ...section.children.map(({ id }) => id)]
  dependsOn(...ids.map(tag.section))
  return cardPage({ sectionId: { in: ids } }, page, now)
}

/** All stories, or those of the chosen sections and the ones below them. Unknown slugs choose nothing. */
export async function feedCards(
  { sectionSlugs, ...page }: ListPage & { sectionSlugs?: readonly string[] },
  now: Date,
): Promise<CardPage> {
  dependsOn(tag.feed)
  if (!sectionSlugs || sectionSlugs.length === 0) return cardPage({}, page, now)
  const chosen = (await siteSections()).filter(({ slug }) => sectionSlugs.includes(slug))
  const ids = chosen.flatMap((section) => [section.id, ...section.children.map(({ id }) => id)])
  return cardPage({ sectionId: { in: ids } }, page, now)
}

export async function latestCards(limit: number, now: Date): Promise<SiteCard[]> {
  return (await feedCards({ limit }, now)).cards
}

/** Stories about a topic, those of topics merged into it included. */
export function topicCards(topicId: number, page: ListPage, now: Date): Promise<CardPage> {
  dependsOn(tag.topic(topicId))
  const topic = { OR: [{ topicId }, { topic: { mergedIntoId: topicId } }] }
  return cardPage({ edition: { topics: { some: topic } } }, page, now)
}

const topCount = 7
const sectionCount = 5

/** The home page: what leads, each section's newest, and the feed. No story stands twice in what leads and the blocks. */
export async function homeCards(now: Date): Promise<{
  top: SiteCard[]
  bySection: { section: SiteSection; cards: SiteCard[] }[]
  feed: SiteCard[]
}> {
  const sections = (await siteSections()).filter(({ parent }) => parent === null)
  const { cards: latest } = await feedCards({ limit: 90 }, now)
  const top = leading(latest, topCount)
  const taken = new Set(top.map(({ id }) => id))
  const bySection = await Promise.all(
    sections.map(async (section) => {
      const { cards } = await sectionCards(section, { limit: sectionCount + topCount }, now)
      return { section, cards: cards.filter(({ id }) => !taken.has(id)).slice(0, sectionCount) }
    }),
  )
  return { top, bySection: bySection.filter(({ cards }) => cards.length > 0), feed: latest.slice(0, 30) }
}

/** Topics that have something to read, by name, with the number of stories about each. */
export async function siteTopics(now: Date): Promise<(SiteTopic & { stories: number })[]> {
  dependsOn(tag.topics, tag.feed)
  const [topics] = await Promise.all([
    db.topic.findMany({
      where: { mergedIntoId: null },
      orderBy: { name: 'asc' },
      include: { _count: { select: { editions: { where: { edition: { publication: visiblePublication(now) } } } } } },
    }),
    declareNextChange({}, now),
  ])
  return topics
    .map(({ id, slug, name, type, description, _count }) => ({
      id,
      slug,
      name,
      type,
      description,
      stories: _count.editions,
    }))
    .filter(({ stories }) => stories > 0)
}

/** Public corrections of stories readers can see, latest first. */
export async function correctionsPage(
  page: ListPage,
  now: Date,
): Promise<{ rows: { correction: SiteCorrection; story: SiteCard }[]; next: string | null }> {
  dependsOn(tag.corrections)
  const position = positionOf(page.before)
  const rows = await db.correction.findMany({
    where: {
      correctedAt: { lte: now },
      story: { publications: { some: visiblePublication(now) } },
      ...(position
        ? { OR: [{ correctedAt: { lt: position.at } }, { correctedAt: position.at, id: { lt: position.id } }] }
        : {}),
    },
    orderBy: [{ correctedAt: 'desc' }, { id: 'desc' }],
    take: page.limit + 1,
    include: { story: { select: { publications: { where: visiblePublication(now), select: cardSelect, take: 1 } } } },
  })
  await declareNextChange({ storyId: { in: rows.map(({ storyId }) => storyId) } }, now)
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    rows: shown.flatMap(({ story, class: kind, wrong, right, correctedAt }) =>
      story.publications.map((row) => ({
        correction: { class: kind, wrong, right, at: correctedAt },
        story: cardOf(row),
      })),
    ),
    next: rows.length > page.limit && last ? cursorOf({ at: last.correctedAt, id: last.id }) : null,
  }
}
