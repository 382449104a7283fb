// One act on many stories.
import { StartBulk } from '#lib/stories/bulk-inputs.ts'
import { startBulk } from '#lib/stories/server/bulk-moves.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

export const POST = newsroomRoute(StartBulk, startBulk)
