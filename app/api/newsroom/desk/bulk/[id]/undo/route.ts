// Taking a bulk move back.
import { OneBulk } from '#lib/stories/bulk-inputs.ts'
import { undoBulk } from '#lib/stories/server/bulk-moves.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

export const POST = newsroomRoute(OneBulk, undoBulk)
