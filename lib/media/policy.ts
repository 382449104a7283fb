import { type Actor, holdsSomewhere } from '#lib/access/actor.ts'

/** Whether the actor may put pictures into the library and choose from it: whoever may write stories anywhere. */
export const mayUsePictures = (actor: Actor): boolean => holdsSomewhere(actor, ['reporter', 'photo', 'editor'])
