// One story's history: everything that happened to it, by kind, a page at a time.
import { z } from 'zod'
import type { EventType } from '#lib/events/event.ts'

export const historyKinds = ['editions', 'moves', 'fields', 'comments', 'versions'] as const
export type HistoryKind = (typeof historyKinds)[number]

const typesOf: Record<HistoryKind, readonly EventType[]> = {
  editions: ['story.published', 'story.undone', 'story.withdrawn', 'story.killed'],
  moves: [
    'story.created',
    'story.submitted',
    'story.returned',
    'story.approved',
    'story.scheduled',
    'story.unscheduled',
    'story.schedule-refused',
    'story.spiked',
    'story.unspiked',
    'story.assigned',
    'story.followed',
  ],
  fields: ['story.edited'],
  comments: ['story.commented', 'comment.resolved', 'comment.reopened', 'comment.placed'],
  versions: ['story.version-kept', 'story.restored'],
}

/** The events of a kind. */
export const eventsOfKind = (kind: HistoryKind): string[] => [...typesOf[kind]]

export const HistoryQuery = z.object({
  id: z.coerce.number().int().positive().max(2_147_483_647),
  kind: z.enum(historyKinds).optional().catch(undefined),
  /** The id of the last event of the page before. */
  before: z
    .string()
    .regex(/^[1-9]\d{0,17}$/)
    .optional()
    .catch(undefined),
})

export type RecordLine = {
  id: string
  /** Instants as ISO 8601. */
  at: string
  who: string
  type: string
  what: string
  /** What the event says beside: reasons, overrides, lateness. */
  more: string[]
  edition: number | null
  origin: string
  /** Empty for those who may not see it. */
  address: string
}

export type RecordEdition = {
  number: number
  kind: string
  at: string
  who: string
  hash: string
  isUndone: boolean
  correction: { wrong: string; right: string } | null
}

export type StoryRecord = {
  story: { id: number; headline: string; state: string }
  lines: RecordLine[]
  /** Where the next page begins; null at the beginning of the story. */
  earlier: string | null
  editions: RecordEdition[]
  dates: { id: number; kind: string; at: string; wall: string; zone: string; who: string; became: string }[]
  receipts: { id: number; move: string; at: string; surfaces: number; gone: number; checkedAt: string | null }[]
  notices: { id: number; at: string; to: string; kind: string; readAt: string | null; mailedAt: string | null }[]
}
