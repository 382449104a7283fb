// One act on many stories: what it may be, what it asks for, and what is told of it.
import { z } from 'zod'
import { Assignment } from './assign.ts'
import { ReasonedMove } from './move-inputs.ts'

/** Acts that need nothing said about each single story. */
export const bulkActs = ['submit', 'approve', 'return', 'spike', 'unspike', 'publish', 'assign', 'urgency'] as const
export type BulkAct = (typeof bulkActs)[number]

export const mostInBulk = 5_000

/** What one act is to do, without the stories. */
export const BulkWork = z.discriminatedUnion('act', [
  z.strictObject({ act: z.enum(['submit', 'approve', 'spike', 'unspike', 'publish']) }),
  z.strictObject({ act: z.literal('return'), reason: ReasonedMove.shape.reason }),
  z.strictObject({ act: z.literal('assign'), ...Assignment.shape }),
  z.strictObject({
    act: z.literal('urgency'),
    urgency: z
      .int()
      .min(1, 'Urgency goes from 1 (flash) to 5 (routine).')
      .max(5, 'Urgency goes from 1 (flash) to 5 (routine).'),
  }),
])
export type BulkWork = z.output<typeof BulkWork>

/** The stories named one by one, or all that fit the filters, of which the person has seen `count`. */
export const BulkStories = z.union([
  z.strictObject({
    ids: z
      .array(z.int32().positive())
      .min(1, 'Choose at least one story.')
      .max(mostInBulk, `At most ${mostInBulk} stories at once.`),
  }),
  z.strictObject({ filters: z.record(z.string().max(20), z.string().max(400)), count: z.int().min(0) }),
])

/** `key`: made once by the screen, so that the same request sent twice is one bulk move. */
export const StartBulk = z.strictObject({ key: z.uuid(), work: BulkWork, stories: BulkStories })
export type StartBulk = z.output<typeof StartBulk>

export type BulkOutcome = 'waiting' | 'done' | 'refused' | 'undone'

/** How far a bulk move has come. Instants are ISO 8601. */
export type BulkReport = {
  id: string
  act: BulkAct
  total: number
  counts: Record<BulkOutcome, number>
  startedAt: string
  finishedAt: string | null
  cancelledAt: string | null
  undoneAt: string | null
  /** Some of it is still to be taken back. */
  isUndoing: boolean
  /** Whether what was done can still be taken back, as a whole. */
  mayUndo: boolean
  /** What was refused first, then the rest; at most 500. `message`: why it was refused, or could not be taken back. */
  items: { storyId: number; headline: string; outcome: BulkOutcome; message: string }[]
}

export const OneBulk = z.strictObject({ id: z.uuid() })
