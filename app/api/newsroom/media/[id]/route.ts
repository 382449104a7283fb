import { z } from 'zod'
import { libraryPictureById } from '#lib/media/server/library-queries.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

const Input = z.strictObject({ id: z.coerce.number().int().positive().max(2_147_483_647) })

export const GET = newsroomRoute(Input, (actor, { id }) => libraryPictureById(actor, id))
