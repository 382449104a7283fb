// What a person is told, as the bell and the mails show it. Plain data: it crosses to the browser.
import type { NoticeKind } from '#lib/stories/notice.ts'

export type NoticeLine = {
  id: number
  kind: NoticeKind
  /** Null where it is about a coverage, or about something the person may not see any more. */
  story: { id: number; headline: string } | null
  coverage: { id: number; slugline: string; day: string } | null
  threadId: string | null
  /** Who caused it; null: the system. */
  by: string | null
  text: string
  /** When the story or coverage is due now. */
  dueAt: string | null
  at: string
  readAt: string | null
}
export type Notices = { unread: number; notices: NoticeLine[] }

type What = Pick<NoticeLine, 'kind' | 'by'>

/** What happened, as the end of a sentence that the name of its cause begins. */
export function noticeWords({ kind, by }: What): string {
  const who = by ?? 'The newsroom'
  switch (kind) {
    case 'mention':
      return `${who} named you`
    case 'assigned':
      return `${who} gave you this story`
    case 'unassigned':
      return `${who} took work off your list`
    case 'returned':
      return `${who} returned the story`
    case 'due-soon':
      return 'Due soon'
    case 'late':
      return 'Late'
    case 'schedule-refused':
      return 'Could not go out on time'
    case 'coverage-assigned':
      return `${who} planned you for this`
    case 'coverage-changed':
      return `${who} changed the plan`
    case 'coverage-cancelled':
      return `${who} cancelled this coverage`
    case 'withdrawn':
      return `${who} withdrew the story`
    case 'killed':
      return `${who} killed the story`
    default:
      return kind satisfies never
  }
}

/** What a notice is about, by name. */
export const noticeSubject = ({ story, coverage }: Pick<NoticeLine, 'story' | 'coverage'>): string => {
  if (story) return story.headline || `Story ${story.id}`
  return coverage ? `${coverage.slugline}, ${coverage.day}` : 'Work that is no longer yours'
}

/** Where a notice leads, on this site. */
export function noticeHref({ story, coverage, threadId }: Pick<NoticeLine, 'story' | 'coverage' | 'threadId'>): string {
  if (story) return `/newsroom/stories/${story.id}${threadId ? `?thread=${threadId}` : ''}`
  return coverage ? `/newsroom/plan?day=${coverage.day}&coverage=${coverage.id}` : '/newsroom'
}

/** Texts that say more than the words do; those of due times hold the instant they were told for. */
export const noticeText = ({ kind, text }: Pick<NoticeLine, 'kind' | 'text'>): string =>
  kind === 'due-soon' || kind === 'late' ? '' : text

export type NoticeGroup = { key: string; subject: string; href: string; unread: number; lines: NoticeLine[] }

/** Notices about one story or coverage together, those with the latest first. */
export function groupNotices(notices: readonly NoticeLine[]): NoticeGroup[] {
  const groups = new Map<string, NoticeGroup>()
  for (const line of notices) {
    const key = line.story
      ? `story ${line.story.id}`
      : line.coverage
        ? `coverage ${line.coverage.id}`
        : `notice ${line.id}`
    const group = groups.get(key) ?? { key, subject: noticeSubject(line), href: noticeHref(line), unread: 0, lines: [] }
    group.lines.push(line)
    if (line.readAt === null) group.unread += 1
    groups.set(key, group)
  }
  return [...groups.values()]
}
