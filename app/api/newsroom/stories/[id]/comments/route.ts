// The comments of a story, and a new one.
import { StartThread, StoryComments } from '#lib/stories/comment-fields.ts'
import { startThread } from '#lib/stories/server/comment-on-story.ts'
import { storyThreads } from '#lib/stories/server/comment-queries.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

export const GET = newsroomRoute(StoryComments, (actor, { id }) => storyThreads(actor, id))
export const POST = newsroomRoute(StartThread, startThread)
