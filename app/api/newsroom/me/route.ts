// Who this browser's session belongs to: an open editor asks after a session's end, before it goes on in that name.
import { z } from 'zod'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

export const GET = newsroomRoute(z.strictObject({}), async (actor) =>
  actor.kind === 'person' ? { id: actor.personId, name: actor.name } : null,
)
