// Who is in which story, for the desk.
import { z } from 'zod'
import { presentIn } from '#lib/collaboration/server/presence.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

export const GET = newsroomRoute(z.strictObject({}), (actor, _, now) => presentIn(actor, now))
