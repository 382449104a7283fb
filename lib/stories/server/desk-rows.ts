import type { Actor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { isLate } from '../desk-late.ts'
import type { DeskRow } from '../desk-row.ts'
import { authorIdsOf, openMoves } from '../policy.ts'

type Found = Omit<DeskRow, 'isLate' | 'moves' | 'dueAt' | 'changedAt' | 'firstPublishedAt' | Instant> & {
  [at in Instant | 'dueAt' | 'firstPublishedAt']: Date | null
} & { changedAt: Date; parentId: number | null; createdById: number | null; bylineIds: (number | null)[] }
type Instant = 'embargoUntil' | 'scheduledAt' | 'correctedAt'

const iso = (at: Date | null) => at?.toISOString() ?? null

/** The rows of these stories, in this order; with one query, however many there are. The caller has judged who may read. */
export async function rowsOf(actor: Actor, ids: readonly number[], now: Date): Promise<DeskRow[]> {
  if (ids.length === 0) return []
  const found = await db.$queryRaw<Found[]>`
    SELECT story.id, story.kind, story.headline, story.slugline, story.state, story.revision, story.urgency,
      story.due_at AS "dueAt", story.changed_at AS "changedAt", story.first_published_at AS "firstPublishedAt",
      story.embargo_until AS "embargoUntil", story.scheduled_at AS "scheduledAt", story.scheduled_zone AS "scheduledZone",
      story.chain_step AS "chainStep", story.follows_id AS "followsId", story.created_by_id AS "createdById",
      json_build_object('id', section.id, 'name', section.name) AS section, section.parent_id AS "parentId",
      creator.name AS creator,
      CASE WHEN assignee.id IS NOT NULL THEN json_build_object('id', assignee.id, 'name', assignee.name) END AS assignee,
      CASE WHEN desk.id IS NOT NULL THEN json_build_object('id', desk.id, 'name', desk.name) END AS desk,
      signed.names AS bylines, signed.ids AS "bylineIds", about.names AS topics,
      latest.number AS edition, latest.corrected_at AS "correctedAt"
    FROM unnest(${[...ids]}::int[]) WITH ORDINALITY AS given (id, place)
    JOIN stories story ON story.id = given.id
    JOIN sections section ON section.id = story.section_id
    LEFT JOIN people creator ON creator.id = story.created_by_id
    LEFT JOIN people assignee ON assignee.id = story.assignee_id
    LEFT JOIN desks desk ON desk.id = story.desk_id
    CROSS JOIN LATERAL (
      SELECT coalesce(json_agg(byline.name ORDER BY byline.position), '[]') AS names,
        coalesce(json_agg(byline.person_id), '[]') AS ids
      FROM bylines byline WHERE byline.story_id = story.id) signed
    CROSS JOIN LATERAL (
      SELECT coalesce(json_agg(topic.name ORDER BY link.position), '[]') AS names
      FROM story_topics link JOIN topics topic ON topic.id = link.topic_id WHERE link.story_id = story.id) about
    LEFT JOIN LATERAL (
      SELECT edition.number, edition.corrected_at
      FROM editions edition JOIN publications publication ON publication.edition_id = edition.id
      WHERE edition.story_id = story.id AND publication.undone_at IS NULL
      ORDER BY edition.number DESC LIMIT 1) latest ON TRUE
    ORDER BY given.place`
  return found.map((row) => rowOf(actor, row, now))
}

function rowOf(actor: Actor, { parentId, createdById, bylineIds, ...row }: Found, now: Date): DeskRow {
  const bylines = bylineIds.map((personId) => ({ personId }))
  const facts = {
    state: row.state,
    section: { id: row.section.id, parentId },
    authorIds: authorIdsOf({ createdById, assigneeId: row.assignee?.id ?? null, bylines }),
  }
  // What the person could undo is offered where they did it; a list does not look for it.
  const occasion = { lastMove: null, hasScheduledUpdate: row.state === 'published' && row.scheduledAt !== null }
  return {
    ...row,
    dueAt: iso(row.dueAt),
    changedAt: row.changedAt.toISOString(),
    firstPublishedAt: iso(row.firstPublishedAt),
    embargoUntil: iso(row.embargoUntil),
    scheduledAt: iso(row.scheduledAt),
    correctedAt: iso(row.correctedAt),
    isLate: isLate(row, now),
    moves: openMoves(actor, facts, occasion, now),
  }
}
