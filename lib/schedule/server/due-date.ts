import type { Transaction } from '#lib/db/client.ts'
import type { ScheduledInput } from '#lib/stories/schedule-inputs.ts'

export type DueDate = {
  id: number
  storyId: number
  revision: number
  kind: 'publish' | 'update' | 'refile' | 'correct'
  at: Date
  versionId: number | null
  input: ScheduledInput
  createdById: number | null
  refusal: string | null
}

/** How long a date that could not be kept waits until it is tried again, unless its story changes first. */
const retryAfterMs = 15_000

/**
 * Takes the next dates that are due, with their stories, for this transaction alone: what another process or a person
 * holds is passed over. Both rows are locked, so that what the condition saw still holds, and nobody is waited for, so
 * that nothing can lock up. A date of a story that has left the state it was set for is never due.
 */
export function takeDueDates(tx: Transaction, now: Date, most: number): Promise<DueDate[]> {
  const retryBefore = new Date(now.getTime() - retryAfterMs)
  return tx.$queryRaw<DueDate[]>`
    SELECT d.id, d.story_id AS "storyId", s.revision, d.kind::text AS kind, d.at, d.version_id AS "versionId", d.input,
      d.created_by_id AS "createdById", d.refusal
    FROM scheduled_moves d JOIN stories s ON s.id = d.story_id
    WHERE d.fired_at IS NULL AND d.cancelled_at IS NULL AND d.at <= ${now}
      AND s.state = (CASE WHEN d.kind = 'publish' THEN 'scheduled' ELSE 'published' END)::"StoryState"
      AND (d.refused_at IS NULL OR d.refused_at <= ${retryBefore} OR d.refused_at > ${now} OR s.changed_at > d.refused_at)
    ORDER BY d.at, d.id LIMIT ${most}
    FOR UPDATE OF d, s SKIP LOCKED`
}
