export const roles = ['reporter', 'editor', 'chief', 'photo', 'administrator'] as const
export type Role = (typeof roles)[number]

/** One role, for one section (and the sections below it) or, with null, for all. */
export type Grant = { role: Role; sectionId: number | null }

export type Origin = 'newsroom' | 'api' | 'import' | 'seed' | 'scheduler' | 'command-line' | 'sign-in'

/** Who acts. Every command takes one; the system acts where no person does (import, seed, scheduler). */
export type PersonActor = {
  kind: 'person'
  personId: number
  name: string
  email: string
  grants: readonly Grant[]
  origin: Origin
  /** Network address, for the audit trail; empty where there is none. */
  address: string
  /** The session that asks, where a signed-in browser does. */
  sessionId?: string
}
export type SystemActor = { kind: 'system'; origin: Exclude<Origin, 'newsroom' | 'api'> }
export type Actor = PersonActor | SystemActor

export const systemActor = (origin: SystemActor['origin']): SystemActor => ({ kind: 'system', origin })

/** A section as rights see it: with the section above it, whose grants cover it too. */
export type SectionRef = { id: number; parentId: number | null }

/**
 * Whether the actor holds one of the roles for the section.
 * A chief is an editor too; an administrator is not. The system holds every role.
 */
export function holds(actor: Actor, wanted: readonly Role[], section: SectionRef): boolean {
  if (actor.kind === 'system') return true
  return actor.grants.some(
    (grant) =>
      (wanted.includes(grant.role) || (grant.role === 'chief' && wanted.includes('editor'))) &&
      (grant.sectionId === null || grant.sectionId === section.id || grant.sectionId === section.parentId),
  )
}

/** Whether the actor holds one of the roles anywhere. */
export function holdsSomewhere(actor: Actor, wanted: readonly Role[]): boolean {
  if (actor.kind === 'system') return true
  return actor.grants.some(
    (grant) => wanted.includes(grant.role) || (grant.role === 'chief' && wanted.includes('editor')),
  )
}
