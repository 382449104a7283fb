// Views of the desk kept under a name.
import { z } from 'zod'
import { KeepView } from '#lib/stories/saved-view.ts'
import { keepView } from '#lib/stories/server/change-views.ts'
import { savedViews } from '#lib/stories/server/saved-view-queries.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

export const GET = newsroomRoute(z.strictObject({}), savedViews)
export const POST = newsroomRoute(KeepView, keepView)
