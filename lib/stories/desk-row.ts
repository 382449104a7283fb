// What the desk shows of stories. Plain data: it crosses to the browser.
import type { Queue } from './desk-filters.ts'
import type { StoryKind } from './story-fields.ts'
import type { Move, State } from './workflow.ts'

type Named = { id: number; name: string }

/** One story on the desk. Instants are ISO 8601. */
export type DeskRow = {
  id: number
  kind: StoryKind
  headline: string
  slugline: string
  state: State
  revision: number
  urgency: number
  section: Named
  bylines: string[]
  topics: string[]
  creator: string | null
  assignee: Named | null
  desk: Named | null
  dueAt: string | null
  changedAt: string
  firstPublishedAt: string | null
  embargoUntil: string | null
  /** When it goes out, or while it is out, when its next edition does; with the zone of that time. */
  scheduledAt: string | null
  scheduledZone: string | null
  chainStep: 'alert' | 'urgent' | 'update' | 'wrap' | null
  followsId: number | null
  /** Number of the latest edition of record. */
  edition: number | null
  /** When the latest correction went out. */
  correctedAt: string | null
  /** Due and not out, or scheduled for a time that has passed. */
  isLate: boolean
  /** Moves open to this person now. */
  moves: Move[]
}

/** Counts are exact up to `mostCounted` of desk-filters.ts; a greater number stands for more. */
export type DeskCounts = {
  /** By state, under the filters except state and queue. */
  states: Partial<Record<State, number>>
  /** By queue, under the same filters. */
  queues: Record<Queue, number>
  /** Of all that fits the filters. */
  total: number
}

export type DeskPage = {
  rows: DeskRow[]
  /** For `before` of the next page; null on the last one. */
  next: string | null
}

/** Rows of stories asked for by number: `gone` no longer fit the filters, or were never this person's to read. */
export type DeskRows = { rows: DeskRow[]; gone: number[] }

/** The desk as columns of states; each column begins with what its state's list would begin with. */
export type DeskBoard = {
  columns: { state: State; rows: DeskRow[] }[]
}
