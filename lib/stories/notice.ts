// What people are told by the bell and by e-mail. Plain data: it crosses to the browser.

export const noticeKinds = [
  'mention',
  'assigned',
  'unassigned',
  'returned',
  'withdrawn',
  'killed',
  'due-soon',
  'late',
  'schedule-refused',
  'coverage-assigned',
  'coverage-changed',
  'coverage-cancelled',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** Kinds of which each one counts by itself, however many alike wait to be read. */
export const countedOneByOne: readonly NoticeKind[] = ['mention', 'returned']

export const longestNotice = 300
