import { z } from 'zod'
import { positionOf } from '#lib/stories/cursor.ts'
import { states } from '#lib/stories/workflow.ts'

export const mostListed = 100

/** What a list of stories may be narrowed by. */
export const StoryListQuery = z.strictObject({
  state: z.enum(states, `A state is one of ${states.join(', ')}.`).optional(),
  section: z.string().max(200).optional(),
  before: z
    .string()
    .refine((cursor) => positionOf(cursor) !== null, 'Take the cursor from "next" of the page before.')
    .optional(),
  limit: z.coerce
    .number('Give a number.')
    .int('Give a whole number.')
    .min(1, 'At least 1.')
    .max(mostListed, `At most ${mostListed}.`)
    .default(50),
})
