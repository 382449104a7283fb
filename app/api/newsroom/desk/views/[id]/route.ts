import { ChangeView, OneView } from '#lib/stories/saved-view.ts'
import { changeView, dropView } from '#lib/stories/server/change-views.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

export const PATCH = newsroomRoute(ChangeView, changeView)
export const DELETE = newsroomRoute(OneView, dropView)
