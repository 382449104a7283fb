import type { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import type { Notices } from '../notice-line.ts'
import type { SeenNotices } from '../seen-notices.ts'
import { judgedNotice, noticeInclude } from './judged-notice.ts'

const mostKept = 200
const mostShown = 60

/** What was told to this person, latest first; of what somebody may not read any more, nothing. */
export async function ownNotices(actor: Actor): Promise<Notices> {
  if (actor.kind !== 'person') return { unread: 0, notices: [] }
  const rows = await db.notice.findMany({
    where: { personId: actor.personId },
    orderBy: { id: 'desc' },
    take: mostKept,
    include: noticeInclude,
  })
  const lines = rows.map((row) => judgedNotice(actor, row)).filter((line) => line !== null)
  return { unread: lines.filter(({ readAt }) => readAt === null).length, notices: lines.slice(0, mostShown) }
}

/** Notes that one's own notices were seen. A matter between a person and the bell: it leaves no event. */
export async function seeNotices(
  actor: Actor,
  seen: z.output<typeof SeenNotices>,
  now: Date,
): Promise<{ seen: number }> {
  if (actor.kind !== 'person') return { seen: 0 }
  const which = 'upToId' in seen ? { id: { lte: seen.upToId } } : 'storyId' in seen ? { ...seen, threadId: null } : seen
  const { count } = await db.notice.updateMany({
    where: { ...which, personId: actor.personId, readAt: null },
    data: { readAt: now },
  })
  return { seen: count }
}
