import { type Actor, holdsSomewhere } from '#lib/access/actor.ts'

/** Whether the actor may see everybody's roles, and create, change and disable people. */
export const mayManagePeople = (actor: Actor): boolean => holdsSomewhere(actor, ['administrator'])

/** Whether the actor may end a session of the person: one's own, or anybody's as administrator. */
export const mayEndSessionsOf = (actor: Actor, personId: number): boolean =>
  mayManagePeople(actor) || (actor.kind === 'person' && actor.personId === personId)
