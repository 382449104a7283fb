import { z } from 'zod'
import { storyDossier } from '#lib/stories/server/dossier-query.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

const Input = z.strictObject({ id: z.coerce.number().int().positive().max(2_147_483_647) })

export const GET = newsroomRoute(Input, (actor, { id }, now) => storyDossier(actor, id, now))
