import { z } from 'zod'
import { FollowUp, LinkStory } from '#lib/stories/chain.ts'
import { followUp, linkStory } from '#lib/stories/server/chain-link.ts'
import { chainOfStory } from '#lib/stories/server/chain-query.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

const Input = z.strictObject({ id: z.coerce.number().int().positive().max(2_147_483_647) })

export const GET = newsroomRoute(Input, (actor, { id }, now) => chainOfStory(actor, id, now))
/** Starts the next piece. */
export const POST = newsroomRoute(FollowUp, followUp)
/** Links it to a piece before, or takes it out. */
export const PATCH = newsroomRoute(LinkStory, linkStory)
