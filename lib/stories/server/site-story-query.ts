import { z } from 'zod'
import { Prisma } from '#generated/prisma/client.ts'
import { db } from '#lib/db/client.ts'
import { dependsOn } from '#lib/delivery/dependencies.ts'
import { tag } from '#lib/delivery/tag.ts'
import type { SiteTopic } from '#lib/taxonomy/site-taxonomy.ts'
import { Body } from '../body.ts'
import { DatelineSnapshot } from '../dateline-data.ts'
import type { FoundStory, GoneStory, SiteCard, SiteCorrection, SiteStory } from '../site-views.ts'
import { chainIdsOf } from './chain-ids.ts'
import { bodyMatter } from './site-body-matter.ts'
import { type CardRow, cardColumns, cardOf, cardsById } from './site-cards.ts'
import { declareNextChange, publications, visiblePublication } from './visible-publication.ts'

type StoryRow = CardRow & {
  body: unknown
  dateline: unknown
  bylines: unknown
  relatedIds: number[]
  note: string
  topicIds: number[]
}

const Bylines = z.array(z.object({ name: z.string(), role: z.string() }))

/** What stands at a story's address for readers at the instant: the story, a notice that it is gone, or nothing. */
export async function findStory(id: number, now: Date): Promise<FoundStory> {
  dependsOn(tag.story(id), tag.sections)
  const [[row]] = await Promise.all([
    db.$queryRaw<StoryRow[]>`
      SELECT ${cardColumns}, edition.body, edition.dateline, edition.bylines, edition.related_ids AS "relatedIds",
        COALESCE((
          SELECT past.note FROM editions past JOIN publications shown ON shown.edition_id = past.id
          WHERE past.story_id = edition.story_id AND past.kind = 'update' AND past.number <= edition.number
            AND shown.undone_at IS NULL
          ORDER BY past.number DESC LIMIT 1), '') AS note, ARRAY(
          SELECT topic_id FROM edition_topics WHERE edition_id = edition.id ORDER BY position
        ) AS "topicIds"
      FROM ${publications} WHERE publication.story_id = ${id} AND ${visiblePublication(now)} LIMIT 1`,
    declareNextChange(Prisma.sql`publication.story_id = ${id}`, now),
  ])
  return row ? { found: 'story', story: await storyOf(row, now) } : findGone(id, now)
}

async function storyOf(row: StoryRow, now: Date): Promise<SiteStory> {
  const { body: stored, dateline: snapshot, bylines, relatedIds, note, topicIds, ...card } = row
  const body = Body.parse(stored)
  const chain = await chainIdsOf([row.id])
  const [inBody, readAlso, earlier, corrections, topics] = await Promise.all([
    bodyMatter(body, now),
    // Never the story's own chain: that has a list of its own.
    cardsById(
      relatedIds.filter((id) => !chain.includes(id)),
      now,
    ),
    earlierInChain(chain, row, now),
    correctionsOf(row.id, row.correctedAt, now),
    topicsById(topicIds),
  ])
  const dateline = snapshot === null ? null : DatelineSnapshot.parse(snapshot)
  return {
    ...cardOf(card),
    body,
    dateline,
    zone: dateline?.places[0]?.zone ?? null,
    bylines: Bylines.parse(bylines),
    topics,
    inBody,
    readAlso,
    earlier,
    corrections,
    updateNote: note,
  }
}

/** Pieces of the same running story that went out before this one, latest first. */
async function earlierInChain(chain: readonly number[], { id, publishedAt }: StoryRow, now: Date): Promise<SiteCard[]> {
  const others = await cardsById(
    chain.filter((one) => one !== id),
    now,
  )
  return others
    .filter((card) => card.publishedAt < publishedAt)
    .sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())
}

async function correctionsOf(storyId: number, correctedAt: Date | null, now: Date): Promise<SiteCorrection[]> {
  if (correctedAt === null) return []
  return db.$queryRaw<SiteCorrection[]>`
    SELECT correction.class, correction.wrong, correction."right", correction.corrected_at AS at, edition.number AS edition
    FROM corrections correction JOIN editions edition ON edition.id = correction.edition_id
    JOIN publications publication ON publication.edition_id = correction.edition_id
    WHERE correction.story_id = ${storyId} AND correction.corrected_at <= ${now} AND publication.undone_at IS NULL
    ORDER BY correction.corrected_at DESC, correction.id DESC`
}

async function topicsById(ids: readonly number[]): Promise<SiteTopic[]> {
  if (ids.length === 0) return []
  dependsOn(...ids.map(tag.topic))
  return db.$queryRaw<SiteTopic[]>`
    SELECT id, slug, name, type, description FROM topics
    WHERE id = ANY(${[...ids]}::int[]) ORDER BY array_position(${[...ids]}::int[], id)`
}

/**
 * A killed or withdrawn story leaves a notice at its address only if readers had ever seen it: of a story that never
 * was on show, not even its end is told.
 */
async function findGone(id: number, now: Date): Promise<FoundStory> {
  const [gone] = await db.$queryRaw<GoneStory[]>`
    SELECT id, state, advisory, changed_at AS at FROM stories story
    WHERE id = ${id} AND state IN ('killed', 'withdrawn') AND EXISTS (
      SELECT FROM publications WHERE story_id = story.id AND visible_from <= ${now} AND visible_until > visible_from)`
  return gone ? { found: 'gone', gone } : { found: 'nothing' }
}
