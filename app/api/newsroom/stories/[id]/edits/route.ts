import { z } from 'zod'
import { editStream } from '#lib/stories/server/edit-stream-query.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

const Input = z.strictObject({
  id: z.coerce.number().int().positive().max(2_147_483_647),
  before: z
    .string()
    .regex(/^[1-9]\d{0,17}$/, 'There is no such place in the stream of edits.')
    .optional(),
})

export const GET = newsroomRoute(Input, (actor, { id, before }) =>
  editStream(actor, id, before === undefined ? null : BigInt(before)),
)
