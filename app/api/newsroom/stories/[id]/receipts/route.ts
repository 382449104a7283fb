import { CheckAgain, ReceiptsOf } from '#lib/stories/removal.ts'
import { checkAgain, removalReceipts } from '#lib/stories/server/removal-receipt.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

export const GET = newsroomRoute(ReceiptsOf, removalReceipts)
/** Has a receipt looked at again. */
export const POST = newsroomRoute(CheckAgain, checkAgain)
