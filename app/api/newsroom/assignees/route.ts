// Whom a story or a coverage can be given to.
import { AssignChoicesInput, assignChoices } from '#lib/stories/server/assign-queries.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

export const GET = newsroomRoute(AssignChoicesInput, assignChoices)
