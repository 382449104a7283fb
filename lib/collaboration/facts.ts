// What the server tells everyone in a story besides its text. Parsed by the client too: another version may run there.
import { z } from 'zod'
import { states } from '#lib/stories/workflow.ts'

export const whatChanged = ['text', 'fields', 'move', 'rights', 'comments', 'versions'] as const
export type WhatChanged = (typeof whatChanged)[number]

/** How the story stands for this very screen, and by whom and in what it changed last. */
export const Facts = z.object({
  revision: z.int(),
  state: z.enum(states),
  mayEdit: z.boolean(),
  /** Who made the change; null where nobody in particular did, and for the facts told on arrival. */
  by: z.string().nullable(),
  what: z.enum(whatChanged),
})
export type Facts = z.infer<typeof Facts>

/** How the story stands once a push is in the database. */
export const Saved = z.object({ revision: z.int(), changedAt: z.iso.datetime() })
export type Saved = z.infer<typeof Saved>

export const refusedCodes = ['not-allowed', 'invalid', 'not-found'] as const
/** Why a push was not taken, in words for a person. */
export const PushRefused = z.object({ code: z.enum(refusedCodes), message: z.string() })
export type PushRefused = z.infer<typeof PushRefused>
