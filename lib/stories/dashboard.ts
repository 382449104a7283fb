// What a person finds on signing in. Plain data: it crosses to the browser.
import type { State } from './workflow.ts'

/** Why a story waits for this person. */
export const waits = ['returned', 'assigned', 'submitted', 'approved', 'draft'] as const
export type Wait = (typeof waits)[number]

export type DashboardStory = {
  id: number
  headline: string
  slugline: string
  state: State
  urgency: number
  section: string
  dueAt: string | null
  changedAt: string
  assignee: string | null
}
export type WaitingStory = DashboardStory & { wait: Wait }
/** What goes out by itself: a date of an edition, or the end of an embargo. */
export type OutgoingStory = DashboardStory & { at: string; what: 'publish' | 'update' | 'embargo' }
/** Past its due time, or past the time at which it should have gone out. */
export type LateStory = DashboardStory & { since: string; why: string }

export type Dashboard = { waiting: WaitingStory[]; outgoing: OutgoingStory[]; late: LateStory[] }

type Facts = { state: State; isAssigned: boolean; isReturned: boolean; isOwn: boolean; isEditor: boolean }

/**
 * Why a story waits for somebody, the most pressing reason first; null when it does not. What is sent back or handed to a
 * person comes before what stands in the desk's queue, and own drafts last. Source: docs/glossary.md, "dashboard".
 */
export function waitOf({ state, isAssigned, isReturned, isOwn, isEditor }: Facts): Wait | null {
  if (state === 'draft' && isReturned && (isOwn || isAssigned)) return 'returned'
  if (isAssigned && ['draft', 'submitted', 'approved'].includes(state)) return 'assigned'
  if (isEditor && state === 'submitted') return 'submitted'
  if (isEditor && state === 'approved') return 'approved'
  return isOwn && state === 'draft' ? 'draft' : null
}
