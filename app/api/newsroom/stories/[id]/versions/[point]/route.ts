// The story as it stood at a point of its life; the browser compares two of them.
import { z } from 'zod'
import { storyAt } from '#lib/stories/server/version-queries.ts'
import { PointName } from '#lib/stories/version.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

const Input = z.strictObject({ id: z.coerce.number().int().positive().max(2_147_483_647), point: PointName })

export const GET = newsroomRoute(Input, (actor, { id, point }) => storyAt(actor, id, point))
