// One page of the desk.
import { DeskFilters } from '#lib/stories/desk-filters.ts'
import { deskList } from '#lib/stories/server/desk-query.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

export const GET = newsroomRoute(DeskFilters, deskList)
