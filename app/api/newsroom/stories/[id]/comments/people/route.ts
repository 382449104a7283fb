// People to name in a comment, by the beginning of a name.
import { z } from 'zod'
import { StoryComments } from '#lib/stories/comment-fields.ts'
import { mentionable } from '#lib/stories/server/comment-queries.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

const Input = StoryComments.extend({ q: z.string().max(80).default('') })

export const GET = newsroomRoute(Input, (actor, { id, q }) => mentionable(actor, id, q))
