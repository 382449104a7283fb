import type { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import type { Notices } from '../comment-thread.ts'
import type { SeenNotices } from '../notice-fields.ts'
import { authorIdsOf, may } from '../policy.ts'

const mostKept = 200
const mostShown = 40

/** What was told to this person, latest first; of stories that somebody may not read any more, nothing. */
export async function ownNotices(actor: Actor): Promise<Notices> {
  if (actor.kind !== 'person') return { unread: 0, notices: [] }
  const rows = await db.notice.findMany({
    where: { personId: actor.personId },
    orderBy: { id: 'desc' },
    take: mostKept,
    include: {
      by: { select: { name: true } },
      story: {
        select: {
          id: true,
          headline: true,
          state: true,
          createdById: true,
          assigneeId: true,
          section: { select: { id: true, parentId: true } },
          bylines: { select: { personId: true } },
        },
      },
    },
  })
  const readable = rows.flatMap((row) => {
    const { story, ...notice } = row
    if (story === null) return []
    const { state, section } = story
    return may(actor, 'read', { state, section, authorIds: authorIdsOf(story) }) ? [{ ...notice, story }] : []
  })
  return {
    unread: readable.filter(({ readAt }) => readAt === null).length,
    notices: readable.slice(0, mostShown).map(({ id, story, threadId, by, text, at, readAt }) => ({
      id,
      kind: 'mention',
      story: { id: story.id, headline: story.headline },
      threadId,
      by: by?.name ?? 'The system',
      text,
      at: at.toISOString(),
      readAt: readAt?.toISOString() ?? null,
    })),
  }
}

/** Notes that one's own notices were seen. A matter between a person and the bell: it leaves no event. */
export async function seeNotices(
  actor: Actor,
  seen: z.output<typeof SeenNotices>,
  now: Date,
): Promise<{ seen: number }> {
  if (actor.kind !== 'person') return { seen: 0 }
  const which = 'threadId' in seen ? seen : { id: { lte: seen.upToId } }
  const { count } = await db.notice.updateMany({
    where: { ...which, personId: actor.personId, readAt: null },
    data: { readAt: now },
  })
  return { seen: count }
}
