// Resolves a comment or opens it again.
import { DecideThread } from '#lib/stories/comment-fields.ts'
import { decideThread } from '#lib/stories/server/comment-decide.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

export const PATCH = newsroomRoute(DecideThread, decideThread)
