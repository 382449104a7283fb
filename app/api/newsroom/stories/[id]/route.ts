// Autosave, and the working copy as it stands now (for the choice after a conflict).
import { z } from 'zod'
import { EditStory, editStory } from '#lib/stories/server/edit-story.ts'
import { workingCopy } from '#lib/stories/server/working-copy-query.ts'
import { newsroomRoute } from '#lib/web/server/newsroom-route.ts'

const id = z.coerce.number().int().positive().max(2_147_483_647)
const longestBodyBytes = 4_000_000

export const GET = newsroomRoute(z.strictObject({ id }), (actor, input, now) => workingCopy(actor, input.id, now))

export const PATCH = newsroomRoute(
  EditStory.extend({ id }),
  async (actor, input, now) => {
    const saved = await editStory(actor, input, now)
    const { readiness, datelineText } = await workingCopy(actor, input.id, now)
    return { ...saved, readiness, datelineText }
  },
  { maxBytes: longestBodyBytes },
)
