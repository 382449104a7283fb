import { Reply } from '#lib/stories/comment-fields.ts'
import { replyToThread } from '#lib/stories/server/comment-on-story.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

export const POST = newsroomRoute(Reply, replyToThread)
