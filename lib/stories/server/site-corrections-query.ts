import { Prisma } from '#generated/prisma/client.ts'
import { db } from '#lib/db/client.ts'
import { dependsOn } from '#lib/delivery/dependencies.ts'
import { tag } from '#lib/delivery/tag.ts'
import { cursorOf, positionOf } from '../cursor.ts'
import type { SiteCard, SiteCorrection } from '../site-views.ts'
import { type CardRow, cardColumns, cardOf, type ListPage } from './site-cards.ts'
import { declareNextChange, publications, visiblePublication } from './visible-publication.ts'

type CorrectionRow = CardRow & SiteCorrection & { correctionId: number }

/** Public corrections of stories readers can see, latest first. */
export async function correctionsPage(
  page: ListPage,
  now: Date,
): Promise<{ rows: { correction: SiteCorrection; story: SiteCard }[]; next: string | null }> {
  dependsOn(tag.corrections, tag.feed, tag.sections)
  const position = positionOf(page.before)
  const after = position
    ? Prisma.sql`(correction.corrected_at, correction.id) < (${position.at}, ${position.id})`
    : Prisma.sql`TRUE`
  const [rows] = await Promise.all([
    db.$queryRaw<CorrectionRow[]>`
      SELECT correction.id AS "correctionId", correction.class, correction.wrong, correction.right,
        correction.corrected_at AS at, ${cardColumns}
      FROM corrections correction JOIN (${publications}) ON publication.story_id = correction.story_id
      WHERE correction.corrected_at <= ${now} AND ${visiblePublication(now)} AND ${after}
      ORDER BY correction.corrected_at DESC, correction.id DESC LIMIT ${page.limit + 1}`,
    declareNextChange(Prisma.sql`TRUE`, now),
  ])
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    rows: shown.map(({ correctionId, class: kind, wrong, right, at, ...card }) => ({
      correction: { class: kind, wrong, right, at },
      story: cardOf(card),
    })),
    next: rows.length > page.limit && last ? cursorOf({ at: last.at, id: last.correctionId }) : null,
  }
}
