// How many stories there are in each state and queue.
import { DeskFilters } from '#lib/stories/desk-filters.ts'
import { deskCounts } from '#lib/stories/server/desk-query.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

export const GET = newsroomRoute(DeskFilters, deskCounts)
