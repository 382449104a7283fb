import type { State } from './workflow.ts'

/** The states in which a text that is due is not there yet. */
export const unfinishedStates = ['draft', 'submitted', 'approved'] as const satisfies readonly State[]

/** A time to go out counts as missed only after this: the scheduler needs a moment. */
export const scheduleGraceMs = 60_000

type Dated = { state: State; dueAt: Date | null; scheduledAt: Date | null }

/** Whether the story is late: due and not finished, or not out although its time has passed. The queue "late" has the same rule in SQL. */
export const isLate = ({ state, dueAt, scheduledAt }: Dated, now: Date): boolean =>
  (dueAt !== null && dueAt < now && unfinishedStates.some((unfinished) => unfinished === state)) ||
  (scheduledAt !== null && scheduledAt.getTime() < now.getTime() - scheduleGraceMs)
