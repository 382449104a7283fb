import { Prisma } from '#generated/prisma/client.ts'
import { db } from '#lib/db/client.ts'
import { dependsOn } from '#lib/delivery/dependencies.ts'
import { tag } from '#lib/delivery/tag.ts'
import { cursorOf, positionOf } from '../cursor.ts'
import type { CardPage, SiteCard } from '../site-views.ts'
import { storyHref } from '../story-href.ts'
import { declareNextChange, publications, visiblePublication } from './visible-publication.ts'

/** The columns of a card, over `publications`. */
export const cardColumns = Prisma.sql`
  publication.story_id AS id, publication.feed_at AS "feedAt", story.kind, edition.number AS edition,
  edition.headline, edition.short_headline AS "shortHeadline", edition.standfirst, edition.slug, edition.urgency,
  edition.first_published_at AS "publishedAt", edition.updated_at AS "updatedAt", edition.corrected_at AS "correctedAt",
  edition.dateline -> 'places' -> 0 ->> 'name' AS city,
  section.slug AS "sectionSlug", section.name AS "sectionName", section.hue AS "sectionHue"`

export type CardRow = Omit<SiteCard, 'href' | 'section'> & {
  slug: string
  sectionSlug: string
  sectionName: string
  sectionHue: string | null
}

/** What readers see of a publication in a list. The page then depends on the story. */
export function cardOf({ slug, sectionSlug, sectionName, sectionHue, ...card }: CardRow): SiteCard {
  dependsOn(tag.story(card.id))
  return {
    ...card,
    shortHeadline: card.shortHeadline || card.headline,
    href: storyHref({ id: card.id, sectionSlug, slug }),
    section: { slug: sectionSlug, name: sectionName, hue: sectionHue },
  }
}

export type ListPage = { before?: string | null; limit: number }

/** What comes after a cursor in a list that is newest first. */
function after(cursor: string | null | undefined): Prisma.Sql {
  const position = positionOf(cursor)
  return position
    ? Prisma.sql`(publication.feed_at, publication.story_id) < (${position.at}, ${position.id})`
    : Prisma.sql`TRUE`
}

export const newestFirst = Prisma.sql`ORDER BY publication.feed_at DESC, publication.story_id DESC`

/** One page of visible stories among these, newest first. The caller has declared what the list depends on. */
export async function cardPage(among: Prisma.Sql, page: ListPage, now: Date): Promise<CardPage> {
  dependsOn(tag.sections)
  const [rows] = await Promise.all([
    db.$queryRaw<CardRow[]>`
      SELECT ${cardColumns} FROM ${publications}
      WHERE ${among} AND ${visiblePublication(now)} AND ${after(page.before)}
      ${newestFirst} LIMIT ${page.limit + 1}`,
    declareNextChange(among, now),
  ])
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    cards: shown.map(cardOf),
    next: rows.length > page.limit && last ? cursorOf({ at: last.feedAt, id: last.id }) : null,
  }
}

/** Live cards of these stories, in the order of the ids; one that readers may not see is absent. */
export async function cardsById(ids: readonly number[], now: Date): Promise<SiteCard[]> {
  if (ids.length === 0) return []
  dependsOn(...ids.map(tag.story))
  const among = Prisma.sql`publication.story_id = ANY(${[...ids]}::int[])`
  const { cards } = await cardPage(among, { limit: ids.length }, now)
  return ids.flatMap((id) => cards.filter((card) => card.id === id))
}
