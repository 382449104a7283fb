import { Prisma } from '#generated/prisma/client.ts'
import { db } from '#lib/db/client.ts'
import { dependsOn } from '#lib/delivery/dependencies.ts'
import { tag } from '#lib/delivery/tag.ts'
import { cursorOf, positionOf } from '../cursor.ts'
import type { SiteCard, SiteCorrection } from '../site-views.ts'
import { type CardRow, cardColumns, cardOf, type ListPage } from './site-cards.ts'
import { declareNextChange, publications, visiblePublication } from './visible-publication.ts'

type CorrectionRow = CardRow & Omit<SiteCorrection, 'edition'> & Correction
type Correction = { correctionId: number; correctedIn: number; isOnRecord: boolean }

/** `isOnRecord`: the edition is among those readers may look back at. */
export type CorrectionOfStory = { correction: SiteCorrection; isOnRecord: boolean; story: SiteCard }

/** Public corrections of stories readers can see, latest first. */
export async function correctionsPage(
  page: ListPage,
  now: Date,
): Promise<{ rows: CorrectionOfStory[]; next: string | null }> {
  dependsOn(tag.corrections, tag.feed, tag.sections)
  const position = positionOf(page.before)
  const after = position
    ? Prisma.sql`(correction.corrected_at, correction.id) < (${position.at}, ${position.id})`
    : Prisma.sql`TRUE`
  const [rows] = await Promise.all([
    db.$queryRaw<CorrectionRow[]>`
      SELECT correction.id AS "correctionId", correction.class, correction.wrong, correction.right,
        correction.corrected_at AS at, corrected.number AS "correctedIn",
        NOT EXISTS (
          SELECT FROM editions later JOIN publications shown ON shown.edition_id = later.id
          WHERE later.story_id = correction.story_id AND later.number > corrected.number AND later.kind = 'republish'
            AND shown.visible_from <= ${now} AND shown.undone_at IS NULL
        ) AS "isOnRecord", ${cardColumns}
      FROM corrections correction JOIN (${publications}) ON publication.story_id = correction.story_id
      JOIN editions corrected ON corrected.id = correction.edition_id
      JOIN publications went_out ON went_out.edition_id = correction.edition_id
      WHERE correction.corrected_at <= ${now} AND went_out.undone_at IS NULL AND ${visiblePublication(now)} AND ${after}
      ORDER BY correction.corrected_at DESC, correction.id DESC LIMIT ${page.limit + 1}`,
    declareNextChange(Prisma.sql`TRUE`, now),
  ])
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    rows: shown.map(({ correctionId, class: kind, wrong, right, at, correctedIn, isOnRecord, ...card }) => ({
      correction: { class: kind, wrong, right, at, edition: correctedIn },
      isOnRecord,
      story: cardOf(card),
    })),
    next: rows.length > page.limit && last ? cursorOf({ at: last.at, id: last.correctionId }) : null,
  }
}
