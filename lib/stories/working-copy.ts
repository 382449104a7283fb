// What the newsroom's screens know of a story. Plain data: it crosses to the browser.
import type { PickedPlace } from '#lib/places/picked-place.ts'
import type { AssignReach } from './assign.ts'
import type { Body } from './body.ts'
import type { Readiness } from './readiness.ts'
import type { LateView, ScheduleView } from './schedule-view.ts'
import type { StoryKind } from './story-fields.ts'
import type { Move, State } from './workflow.ts'

/** Whose work the story is, by when, and how far this person may change that. */
export type Assignment = {
  assignee: { id: number; name: string } | null
  desk: { id: number; name: string } | null
  dueAt: string | null
  reach: AssignReach
}

export type WorkingCopy = {
  id: number
  kind: StoryKind
  state: State
  revision: number
  headline: string
  shortHeadline: string
  standfirst: string
  slugline: string
  urgency: number
  sectionId: number
  body: Body
  datelineProfile: 'agency' | 'ap' | 'plain' | 'none'
  datelineDay: string | null
  places: PickedPlace[]
  topics: { id: number; name: string; type: string }[]
  bylines: { personId: number | null; name: string; role: string }[]
  related: { id: number; headline: string; state: State }[]
  /** Instants as ISO 8601. */
  embargoUntil: string | null
  scheduledAt: string | null
  scheduledZone: string | null
  schedule: ScheduleView | null
  lateness: LateView | null
  noteToEditors: string
  createdBy: { id: number; name: string } | null
  assignment: Assignment
  createdAt: string
  changedAt: string
  firstPublishedAt: string | null
  /** Number of the latest edition of record. */
  edition: number | null
  /** The story's address for readers, once it has an edition. */
  readerHref: string | null
  datelineText: string | null
  /** Moves open to this person now. */
  moves: Move[]
  /** The move this person can take back, and for how long from now on. */
  undo: { move: Move; eventId: string; leftMs: number } | null
  mayEdit: boolean
  readiness: Readiness
}

/** What a person may choose from while working on stories. */
export type NewsroomLists = {
  sections: { id: number; name: string; parentId: number | null }[]
  topics: { id: number; name: string; type: string }[]
  people: { id: number; name: string }[]
}

export type StoryChoice = { id: number; headline: string; sectionName: string; publishedAt: string | null }
export type HistoryLine = { id: string; at: string; who: string; type: string; what: string; address: string }
