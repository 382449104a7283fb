import type { Transaction } from '#lib/db/client.ts'
import { db } from '#lib/db/client.ts'

const soonMs = 30 * 60_000
/** What was due longer ago than this is nobody's news any more. */
const forgottenMs = 24 * 60 * 60_000
/** Of the process that tells, for the time of its transaction. */
const lockKey = 730_001

/**
 * Tells whoever has a story that it is due soon, and that it is late: each once for each due time, by whichever of
 * several processes asks first. Gives how many were told.
 */
export function tellDue(now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const [lock] = await tx.$queryRaw<{ held: boolean }[]>`SELECT pg_try_advisory_xact_lock(${lockKey}) AS held`
    if (!lock?.held) return 0
    const late = await tell(tx, 'late', new Date(now.getTime() - forgottenMs), now, now)
    return late + (await tell(tx, 'due-soon', now, new Date(now.getTime() + soonMs), now))
  })
}

/** The due time stands in the notice, so that a new one is told anew. */
const tell = (tx: Transaction, kind: 'late' | 'due-soon', after: Date, until: Date, now: Date): Promise<number> =>
  tx.$executeRaw`
    INSERT INTO notices (person_id, kind, story_id, text, at)
    SELECT s.assignee_id, ${kind}, s.id, to_char(s.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), ${now}
    FROM stories s JOIN people p ON p.id = s.assignee_id AND p.disabled_at IS NULL
    WHERE s.due_at > ${after} AND s.due_at <= ${until} AND s.state IN ('draft', 'submitted', 'approved')
      AND NOT EXISTS (
        SELECT 1 FROM notices n WHERE n.person_id = s.assignee_id AND n.story_id = s.id AND n.kind = ${kind}
          AND n.text = to_char(s.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))`
