// The chain of a running story: one piece takes up another, under the same slugline.
import { z } from 'zod'
import type { State } from './workflow.ts'

export const chainSteps = ['alert', 'urgent', 'update', 'wrap'] as const
export type ChainStep = (typeof chainSteps)[number]

const id = z.coerce.number().int().positive().max(2_147_483_647)
const step = z.enum(chainSteps, 'Choose alert, urgent, update or wrap.')

export const FollowUp = z.strictObject({ id, step })
export const LinkStory = z.strictObject({
  id,
  revision: z.int32().positive(),
  /** Null: it stands by itself, or begins a chain. */
  followsId: z.int32().positive().nullable(),
  step: step.nullable(),
})

/** The urgency with which a piece of this step starts; people change it like any other. */
export const urgencyOfStep = { alert: 1, urgent: 2, update: 3, wrap: 4 } as const satisfies Record<ChainStep, number>

/** Steps whose text begins as that of the piece before; an alert or an urgent is written anew. */
export const keepsText = (of: ChainStep): boolean => of === 'update' || of === 'wrap'

/** What usually follows a piece of this step. */
export const usualNext = (of: ChainStep | null): ChainStep => (of === 'alert' ? 'urgent' : 'update')

/** A story of the chain, or one that could be. Instants as ISO 8601. */
export type ChainPiece = {
  id: number
  headline: string
  slugline: string
  step: ChainStep | null
  followsId: number | null
  state: State
  createdAt: string
  publishedAt: string | null
  revision: number
}

export type ChainOfStory = {
  /** Earliest first, this story among them; alone where it is part of no chain. */
  pieces: ChainPiece[]
  /** Stories of the chain that the person may not read. */
  unseen: number
  /** Stories under the same slugline that belong to no chain or another. */
  candidates: ChainPiece[]
  /** A draft for the note to editors; null where there is nothing to compare with. */
  advisory: string | null
  /** The point of the piece before that the draft compares with: `edition-3` or `now`. */
  comparedWith: string | null
}
