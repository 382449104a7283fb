import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { changeSettings } from './change-settings.ts'
import { newsroomSettings } from './settings-queries.ts'

export const EditionChangesInput = z.strictObject({ isAllowed: z.boolean('Say whether it is allowed.') })

/** Lets readers compare the editions that were on show, or keeps that from them. */
export async function setEditionChanges(
  actor: Actor,
  { isAllowed }: z.output<typeof EditionChangesInput>,
  now: Date,
): Promise<void> {
  await changeSettings(actor, { ...(await newsroomSettings()), showEditionChanges: isAllowed }, now)
}
