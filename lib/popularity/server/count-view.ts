import { createHmac } from 'node:crypto'
import { Prisma } from '#generated/prisma/client.ts'
import { db } from '#lib/db/client.ts'
import { authSecret } from '#lib/kernel/server/auth-secret.ts'
import { env } from '#lib/kernel/server/env.ts'
import { publications, visiblePublication } from '#lib/stories/server/visible-publication.ts'
import { sameReadingMs } from '../view.ts'

/** Tells visitors of one day apart; from one day to the next, and from the hash back to an address, nothing leads. */
function visitorHash(address: string, userAgent: string, now: Date): Uint8Array<ArrayBuffer> {
  const salt = createHmac('sha256', authSecret(env()))
    .update(`views of ${now.toISOString().slice(0, 10)}`)
    .digest()
  return new Uint8Array(createHmac('sha256', salt).update(`${address}\n${userAgent}`).digest().subarray(0, 16))
}

type Reader = { address: string; userAgent: string }

/** Counts a reading of a story that readers see, once per reader and half hour. True where it counted. */
export async function countView(storyId: number, { address, userAgent }: Reader, now: Date): Promise<boolean> {
  const visitor = visitorHash(address, userAgent, now)
  const since = new Date(now.getTime() - sameReadingMs)
  // One statement: of readings that arrive at once, the row of the visitor lets one through.
  const counted = await db.$executeRaw(Prisma.sql`
    WITH seen AS (
      SELECT publication.story_id FROM ${publications}
      WHERE publication.story_id = ${storyId} AND ${visiblePublication(now)} LIMIT 1
    ), mark AS (
      INSERT INTO visitor_views (visitor, story_id, at) SELECT ${visitor}, story_id, ${now} FROM seen
      ON CONFLICT (visitor, story_id) DO UPDATE SET at = EXCLUDED.at WHERE visitor_views.at <= ${since}
      RETURNING story_id
    )
    INSERT INTO story_views (story_id, minute, count) SELECT story_id, date_trunc('minute', ${now}::timestamptz), 1 FROM mark
    ON CONFLICT (story_id, minute) DO UPDATE SET count = story_views.count + 1`)
  return counted > 0
}

/** Forgets who read what, once nothing depends on it any more. */
export async function forgetVisitors(now: Date): Promise<number> {
  const { count } = await db.visitorView.deleteMany({ where: { at: { lt: new Date(now.getTime() - sameReadingMs) } } })
  return count
}
