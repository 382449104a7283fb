import { type Actor, holdsSomewhere } from '#lib/access/actor.ts'

/** Settings are an administrator's, for the whole newsroom. */
export const mayChangeSettings = (actor: Actor): boolean => holdsSomewhere(actor, ['administrator'])
