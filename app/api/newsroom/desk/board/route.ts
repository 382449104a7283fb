// The desk as columns of states.
import { DeskFilters } from '#lib/stories/desk-filters.ts'
import { deskBoard } from '#lib/stories/server/desk-query.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

export const GET = newsroomRoute(DeskFilters, deskBoard)
