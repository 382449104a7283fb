// What screens know of dates. Plain data: it crosses to the browser. Instants as ISO 8601.

/** The open date of a story. */
export type ScheduleView = {
  kind: 'publish' | 'update' | 'refile' | 'correct'
  at: string
  wall: string
  zone: string
  /** The version that goes out, and when it was kept; null: the story as it stands then. */
  version: { number: number; at: string } | null
  /** The working copy has gone on since: what was written then does not go out. */
  isBehind: boolean
  setBy: string | null
  /** Why it could not go out when it was due, for as long as that holds. */
  refusal: string | null
}

/** That the edition on show missed its time. */
export type LateView = { scheduledFor: string; lateMs: number }

/** One date of the strip of what goes out next. */
export type ScheduledEntry = {
  storyId: number
  headline: string
  slugline: string
  sectionName: string
  urgency: number
  kind: ScheduleView['kind']
  at: string
  zone: string
  refusal: string | null
  setBy: string | null
}
