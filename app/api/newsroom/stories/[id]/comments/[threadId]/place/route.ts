// Puts a comment on words again.
import { PlaceThread } from '#lib/stories/comment-fields.ts'
import { placeThreadAgain } from '#lib/stories/server/comment-decide.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

export const PUT = newsroomRoute(PlaceThread, placeThreadAgain)
