import type { Prisma } from '#generated/prisma/client.ts'
import type { Actor } from '#lib/access/actor.ts'
import { mayReadCoverage } from '#lib/planning/coverage.ts'
import { dayText, guardedCoverage } from '#lib/planning/server/load-coverage.ts'
import type { NoticeKind } from '#lib/stories/notice.ts'
import { authorIdsOf, may } from '#lib/stories/policy.ts'
import type { NoticeLine } from '../notice-line.ts'

export const noticeInclude = {
  by: { select: { name: true } },
  story: {
    select: {
      id: true,
      headline: true,
      state: true,
      dueAt: true,
      createdById: true,
      assigneeId: true,
      section: { select: { id: true, parentId: true } },
      bylines: { select: { personId: true } },
    },
  },
  coverage: { include: { section: { select: { id: true, parentId: true } } } },
} as const

export type NoticeRow = Prisma.NoticeGetPayload<{ include: typeof noticeInclude }>

/**
 * The notice as this person may see it now; null when it is about something they may not see any more. That work was
 * taken from them they are told all the same, without what it was.
 */
export function judgedNotice(actor: Actor, row: NoticeRow): NoticeLine | null {
  const { story, coverage } = row
  const maySeeStory = story !== null && may(actor, 'read', { ...story, authorIds: authorIdsOf(story) })
  const maySeeCoverage = coverage !== null && mayReadCoverage(actor, guardedCoverage(coverage))
  const isSeen = maySeeStory || maySeeCoverage
  if (!isSeen && row.kind !== 'unassigned') return null
  return {
    id: row.id,
    kind: row.kind as NoticeKind,
    story: maySeeStory ? { id: story.id, headline: story.headline } : null,
    coverage: maySeeCoverage ? { id: coverage.id, slugline: coverage.slugline, day: dayText(coverage.day) } : null,
    threadId: maySeeStory ? row.threadId : null,
    by: row.by?.name ?? null,
    text: isSeen ? row.text : '',
    dueAt: (maySeeStory ? story.dueAt : maySeeCoverage ? coverage.dueAt : null)?.toISOString() ?? null,
    at: row.at.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  }
}
