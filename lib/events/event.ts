// What can happen, as past-tense facts. Adding one does not compile until lib/delivery/stale-tags.ts says what it makes stale.
import { z } from 'zod'

const reach = {
  storyId: z.int(),
  edition: z.int(),
  /** Sections and topics of the new edition and of the one before it: lists on both sides change. */
  sectionIds: z.array(z.int()),
  topicIds: z.array(z.int()),
}
const thread = z.object({ storyId: z.int(), threadId: z.string() })
/** What stood before an edition went out: what an undo brings back. */
const before = z.object({
  firstPublishedAt: z.string().nullable(),
  datelineDay: z.string().nullable(),
  /** Publications that the edition ended, with the end they had. */
  shown: z.array(z.object({ editionId: z.int(), visibleUntil: z.string().nullable() })),
})
const named = z.object({ id: z.int(), name: z.string() })
const coverage = z.object({ coverageId: z.int(), slugline: z.string(), day: z.string() })
const moved = z.object({ storyId: z.int(), from: z.string(), to: z.string(), reason: z.string().optional() })

export const eventDetails = {
  'story.created': z.object({ storyId: z.int() }),
  'story.edited': z.object({ storyId: z.int(), revision: z.int(), fields: z.array(z.string()) }),
  'story.submitted': moved,
  'story.returned': moved,
  'story.approved': moved,
  'story.scheduled': moved.extend({
    /** The instant, and what the clock of the zone shows then. */
    at: z.string(),
    zone: z.string(),
    wall: z.string().optional(),
    kind: z.enum(['publish', 'update', 'refile', 'correct']).optional(),
    /** The version that goes out; null: the story as it stands then. */
    version: z.int().nullable().optional(),
    /** What was done to a date that stood already: another time, or the words of now. */
    what: z.enum(['moved', 'refrozen']).optional(),
  }),
  'story.schedule-refused': z.object({
    storyId: z.int(),
    kind: z.string(),
    scheduledFor: z.string(),
    reason: z.string(),
  }),
  'story.unscheduled': moved,
  'story.spiked': moved,
  'story.unspiked': moved,
  'story.published': z.object({
    ...reach,
    kind: z.enum(['publish', 'update', 'refile', 'correct', 'republish']),
    visibleFrom: z.string(),
    /** The state it went out from. */
    from: z.string().optional(),
    /** Blockers of the readiness list that somebody overrode, in words, and why. */
    override: z.object({ reason: z.string(), blockers: z.array(z.string()) }).optional(),
    /** By how much a scheduled edition missed its time, when it did. */
    lateMs: z.int().optional(),
    /** The instant it was scheduled for, where the schedule sent it out. */
    scheduledFor: z.string().optional(),
    before: before.optional(),
  }),
  'story.undone': z.object({
    ...reach,
    /** The move that was taken back. */
    move: z.string(),
    /** The edition that move made, which readers no longer see; null after a move that made none. */
    edition: z.int().nullable(),
    from: z.string(),
    to: z.string(),
  }),
  'story.withdrawn': z.object({ ...reach, reason: z.string() }),
  'story.killed': z.object({ ...reach, reason: z.string(), advisory: z.string() }),
  'story.commented': z.object({ storyId: z.int(), threadId: z.string(), field: z.string() }),
  'comment.resolved': thread,
  'comment.reopened': thread,
  'comment.placed': thread,
  'picture.added': z.object({ mediaId: z.int() }),
  'story.version-kept': z.object({ storyId: z.int(), version: z.int(), name: z.string() }),
  'story.restored': z.object({
    storyId: z.int(),
    version: z.int(),
    /** What came back, in words: `version 3`. */
    from: z.string(),
    /** The version that holds what stood there before. */
    kept: z.int(),
  }),
  'story.followed': z.object({
    storyId: z.int(),
    revision: z.int(),
    /** The story it takes up, and as what; null: it stands by itself again. */
    followsId: z.int().nullable(),
    step: z.string().nullable(),
    /** Every story of the chains on both sides. */
    chainIds: z.array(z.int()),
  }),
  'story.assigned': z.object({
    storyId: z.int(),
    revision: z.int(),
    assignee: named.nullable(),
    desk: named.nullable(),
    dueAt: z.string().nullable(),
    /** Ids and instant as they were. */
    before: z.object({
      assigneeId: z.int().nullable(),
      deskId: z.int().nullable(),
      dueAt: z.string().nullable(),
    }),
  }),
  'coverage.planned': coverage,
  'coverage.changed': coverage.extend({ fields: z.array(z.string()) }),
  'coverage.cancelled': coverage.extend({ reason: z.string() }),
  'coverage.started': coverage.extend({ storyId: z.int() }),
  'desk.changed': z.object({ deskId: z.int(), what: z.string() }),
  'section.changed': z.object({ sectionId: z.int() }),
  'topic.changed': z.object({ topicId: z.int() }),
  'person.changed': z.object({ personId: z.int(), what: z.string() }),
  'session.started': z.object({ personId: z.int() }),
  'session.ended': z.object({ personId: z.int(), reason: z.string() }),
  'sign-in.refused': z.object({ email: z.string(), address: z.string(), reason: z.string() }),
  'token.created': z.object({ personId: z.int(), tokenId: z.int(), name: z.string(), scopes: z.array(z.string()) }),
  'token.revoked': z.object({ personId: z.int(), tokenId: z.int(), name: z.string(), reason: z.string() }),
  'settings.changed': z.object({ key: z.string() }),
} as const satisfies Record<string, z.ZodType>

export type EventType = keyof typeof eventDetails
export type NewsroomEvent = { [T in EventType]: { type: T; detail: z.infer<(typeof eventDetails)[T]> } }[EventType]
