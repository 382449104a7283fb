import { Prisma } from '#generated/prisma/client.ts'
import { db } from '#lib/db/client.ts'
import { dependsOn } from '#lib/delivery/dependencies.ts'
import { tag } from '#lib/delivery/tag.ts'
import { siteSections } from '#lib/taxonomy/server/site-taxonomy.ts'
import type { SiteSection } from '#lib/taxonomy/site-taxonomy.ts'
import { leading } from '../front-ranking.ts'
import type { SiteCard } from '../site-views.ts'
import { type CardRow, cardColumns, cardOf, newestFirst } from './site-cards.ts'
import { feedCards, withChildren } from './site-queries.ts'
import { publications, visiblePublication } from './visible-publication.ts'

const topCount = 7
const sectionCount = 5
const feedCount = 30
/** How far back the stories that lead are looked for. */
const candidates = 90

export type HomeCards = {
  top: SiteCard[]
  bySection: { section: SiteSection; cards: SiteCard[] }[]
  feed: SiteCard[]
}

/** The home page: what leads, each section's newest, and the feed. No story stands twice in what leads and the blocks. */
export async function homeCards(now: Date): Promise<HomeCards> {
  // The feed's tag covers the blocks too: whatever changes in a section's list changes in the list of all.
  dependsOn(tag.feed)
  const sections = (await siteSections()).filter(({ parent }) => parent === null)
  const [{ cards: latest }, blocks] = await Promise.all([
    feedCards({ limit: candidates }, now),
    newestOf(sections, sectionCount + topCount, now),
  ])
  const top = leading(latest, topCount)
  const taken = new Set(top.map(({ id }) => id))
  const bySection = sections.map((section) => ({
    section,
    cards: blocks
      .filter((row) => row.block === section.id && !taken.has(row.card.id))
      .slice(0, sectionCount)
      .map(({ card }) => card),
  }))
  return { top, bySection: bySection.filter(({ cards }) => cards.length > 0), feed: latest.slice(0, feedCount) }
}

async function newestOf(sections: readonly SiteSection[], limit: number, now: Date) {
  if (sections.length === 0) return []
  const members = sections.flatMap((section) =>
    withChildren(section).map((id) => Prisma.sql`(${section.id}::int, ${id}::int)`),
  )
  const rows = await db.$queryRaw<(CardRow & { block: number })[]>`
    WITH member (block, section_id) AS (VALUES ${Prisma.join(members)})
    SELECT newest.* FROM (SELECT DISTINCT block FROM member) blocks
    CROSS JOIN LATERAL (
      SELECT blocks.block, ${cardColumns} FROM ${publications}
      WHERE publication.section_id IN (SELECT section_id FROM member WHERE member.block = blocks.block)
        AND ${visiblePublication(now)}
      ${newestFirst} LIMIT ${limit}
    ) newest
    ORDER BY newest."feedAt" DESC, newest.id DESC`
  return rows.map(({ block, ...row }) => ({ block, card: cardOf(row) }))
}
