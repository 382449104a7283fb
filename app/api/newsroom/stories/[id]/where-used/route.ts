import { whereUsed } from '#lib/stories/server/where-used.ts'
import { WhereUsedOf } from '#lib/stories/story-use.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

export const GET = newsroomRoute(WhereUsedOf, whereUsed)
