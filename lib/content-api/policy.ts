import type { Actor } from '#lib/access/actor.ts'
import { mayManagePeople } from '#lib/people/policy.ts'

/** Whether the actor may make a token that stands for the person: one's own; anybody's from the command line. */
export const mayMakeTokenFor = (actor: Actor, personId: number): boolean =>
  actor.kind === 'system' || (actor.personId === personId && actor.origin === 'newsroom')

/** Whether the actor may see and revoke the person's tokens: one's own, or anybody's as administrator. */
export const mayRevokeTokensOf = (actor: Actor, personId: number): boolean =>
  mayManagePeople(actor) || (actor.kind === 'person' && actor.personId === personId)
