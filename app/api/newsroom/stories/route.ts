// Stories to link to, found by words of the headline or slugline or by id.
import { z } from 'zod'
import { storyChoices } from '#lib/stories/server/newsroom-queries.ts'
import { storyKinds } from '#lib/stories/story-fields.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

const Input = z.object({ q: z.string().max(200).default(''), kind: z.enum(storyKinds).optional() })

export const GET = newsroomRoute(Input, (actor, { q, kind }) => storyChoices(actor, q, kind))
