// How far a bulk move has come, and stopping it.
import { OneBulk } from '#lib/stories/bulk-inputs.ts'
import { cancelBulk } from '#lib/stories/server/bulk-moves.ts'
import { bulkReport } from '#lib/stories/server/bulk-report.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

export const GET = newsroomRoute(OneBulk, bulkReport)
export const DELETE = newsroomRoute(OneBulk, cancelBulk)
