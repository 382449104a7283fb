import type { Prisma } from '#generated/prisma/client.ts'
import { db } from '#lib/db/client.ts'
import { dependsOn } from '#lib/delivery/dependencies.ts'
import { tag } from '#lib/delivery/tag.ts'
import { afterPosition, cursorOf, positionOf } from '../cursor.ts'
import { DatelineSnapshot } from '../dateline-data.ts'
import type { CardPage, SiteCard } from '../site-views.ts'
import { storyHref } from '../story-href.ts'
import { declareNextChange, visiblePublication } from './visible-publication.ts'

export const cardSelect = {
  feedAt: true,
  storyId: true,
  story: { select: { kind: true } },
  section: { select: { slug: true, name: true, hue: true } },
  edition: {
    select: {
      number: true,
      headline: true,
      shortHeadline: true,
      standfirst: true,
      slug: true,
      urgency: true,
      dateline: true,
      firstPublishedAt: true,
      updatedAt: true,
      correctedAt: true,
    },
  },
} as const satisfies Prisma.PublicationSelect

type CardRow = Prisma.PublicationGetPayload<{ select: typeof cardSelect }>

/** What readers see of a publication in a list. The page then depends on the story. */
export function cardOf({ feedAt, storyId, story, section, edition }: CardRow): SiteCard {
  dependsOn(tag.story(storyId))
  return {
    id: storyId,
    edition: edition.number,
    kind: story.kind,
    href: storyHref({ id: storyId, sectionSlug: section.slug, slug: edition.slug }),
    headline: edition.headline,
    shortHeadline: edition.shortHeadline || edition.headline,
    standfirst: edition.standfirst,
    section,
    urgency: edition.urgency,
    publishedAt: edition.firstPublishedAt,
    feedAt,
    updatedAt: edition.updatedAt,
    correctedAt: edition.correctedAt,
    city: edition.dateline === null ? null : (DatelineSnapshot.parse(edition.dateline).places[0]?.name ?? null),
  }
}

export type ListPage = { before?: string | null; limit: number }

/** One page of visible stories among these, newest first. The caller has declared what the list depends on. */
export async function cardPage(among: Prisma.PublicationWhereInput, page: ListPage, now: Date): Promise<CardPage> {
  const [rows] = await Promise.all([
    db.publication.findMany({
      where: { AND: [among, visiblePublication(now), afterPosition(positionOf(page.before), 'feedAt', 'storyId')] },
      orderBy: [{ feedAt: 'desc' }, { storyId: 'desc' }],
      take: page.limit + 1,
      select: cardSelect,
    }),
    declareNextChange(among, now),
  ])
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    cards: shown.map(cardOf),
    next: rows.length > page.limit && last ? cursorOf({ at: last.feedAt, id: last.storyId }) : null,
  }
}

/** Live cards of these stories, in the order of the ids; one that readers may not see is absent. */
export async function cardsById(ids: readonly number[], now: Date): Promise<SiteCard[]> {
  if (ids.length === 0) return []
  dependsOn(...ids.map(tag.story))
  const { cards } = await cardPage({ storyId: { in: [...ids] } }, { limit: ids.length }, now)
  return ids.flatMap((id) => cards.filter((card) => card.id === id))
}
