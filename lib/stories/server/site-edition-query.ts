import { z } from 'zod'
import { Prisma } from '#generated/prisma/client.ts'
import { db } from '#lib/db/client.ts'
import { dependsOn } from '#lib/delivery/dependencies.ts'
import { tag } from '#lib/delivery/tag.ts'
import { Body } from '../body.ts'
import { DatelineSnapshot } from '../dateline-data.ts'
import { compareEditions, type EditionText } from '../edition-comparison.ts'
import { type AskedChange, chosenChange, type EditionFacts, editionsOnRecord } from '../edition-record.ts'
import type { SiteChanges, SiteCorrection, SiteEdition } from '../site-views.ts'
import { declareNextChange, publications, visiblePublication } from './visible-publication.ts'

type EditionRow = EditionFacts & {
  note: string
  class: SiteCorrection['class'] | null
  wrong: string | null
  right: string | null
}

/**
 * What readers may know of how a story changed: its editions on the record and the words that differ between two of
 * them. Null when the story is not to be seen, or when an edition is asked for that is not on the record.
 */
export async function storyChanges(storyId: number, asked: AskedChange, now: Date): Promise<SiteChanges | null> {
  dependsOn(tag.story(storyId), tag.sections)
  const [rows] = await Promise.all([
    db.$queryRaw<EditionRow[]>`
      SELECT past.number, past.kind, past.note, shown.visible_from AS "visibleFrom",
        shown.visible_until AS "visibleUntil", shown.undone_at AS "undoneAt",
        correction.class, correction.wrong, correction."right"
      FROM editions past JOIN publications shown ON shown.edition_id = past.id
      LEFT JOIN corrections correction ON correction.edition_id = past.id
      WHERE past.story_id = ${storyId} AND EXISTS (
        SELECT FROM ${publications} WHERE publication.story_id = ${storyId} AND ${visiblePublication(now)})`,
    declareNextChange(Prisma.sql`publication.story_id = ${storyId}`, now),
  ])
  const record = editionsOnRecord(rows, now)
  const numbers = record.map(({ number }) => number)
  const chosen = chosenChange(numbers, asked)
  if (chosen === null) return null
  const editions = record.map(editionOf)
  const at = (number: number | null) => editions.find((edition) => edition.number === number) ?? null
  const [from, to] = [at(chosen.from), at(chosen.to)]
  if (to === null) return null
  const changes = from && compareEditions(await textOf(storyId, from.number), await textOf(storyId, to.number))
  return { editions, from, to, changes }
}

const editionOf = (row: EditionRow, index: number): SiteEdition => ({
  number: row.number,
  kind: index === 0 && row.kind !== 'republish' ? 'publish' : row.kind,
  at: row.visibleFrom,
  note: row.note,
  correction:
    row.class === null || row.wrong === null || row.right === null
      ? null
      : { class: row.class, wrong: row.wrong, right: row.right, at: row.visibleFrom, edition: row.number },
})

const Bylines = z.array(z.object({ name: z.string(), role: z.string() }))

/** Only of editions on the record. */
async function textOf(storyId: number, number: number): Promise<EditionText> {
  const { headline, standfirst, body, bylines, dateline } = await db.edition.findUniqueOrThrow({
    where: { storyId_number: { storyId, number } },
    select: { headline: true, standfirst: true, body: true, bylines: true, dateline: true },
  })
  return {
    headline,
    standfirst,
    body: Body.parse(body),
    byline: Bylines.parse(bylines)
      .map(({ name, role }) => (role === '' ? name : `${name}, ${role}`))
      .join('; '),
    dateline: dateline === null ? '' : DatelineSnapshot.parse(dateline).text,
  }
}
