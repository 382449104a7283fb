import { z } from 'zod'
import { storyVersions } from '#lib/stories/server/version-queries.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

const Input = z.strictObject({ id: z.coerce.number().int().positive().max(2_147_483_647) })

export const GET = newsroomRoute(Input, (actor, { id }) => storyVersions(actor, id))
