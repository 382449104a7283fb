// Stories and colleagues for the palette.
import { FindAnything } from '#lib/stories/found.ts'
import { findAnything } from '#lib/stories/server/find-anything.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

export const GET = newsroomRoute(FindAnything, (actor, { q }) => findAnything(actor, q))
