import { type Actor, roles } from '#lib/access/actor.ts'
import { isLive } from '#lib/access/session-life.ts'
import { db } from '#lib/db/client.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { browserName } from '../browser-name.ts'
import { mayEndSessionsOf, mayManagePeople } from '../policy.ts'
import type { SessionRow, StaffRow } from '../staff-list.ts'

/** Everybody, with their roles; by name. */
export async function staffList(actor: Actor): Promise<StaffRow[]> {
  if (!mayManagePeople(actor)) throw new Refusal('not-allowed', 'Only an administrator sees everybody’s roles.')
  const people = await db.person.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      title: true,
      email: true,
      passwordHash: true,
      disabledAt: true,
      grants: { select: { role: true, sectionId: true, section: { select: { name: true } } }, orderBy: { id: 'asc' } },
      sessions: { select: { seenAt: true }, orderBy: { seenAt: 'desc' }, take: 1 },
    },
  })
  return people.map(({ passwordHash, sessions, grants, ...person }) => ({
    ...person,
    title: person.title ?? '',
    hasAccount: passwordHash !== '',
    disabledAt: person.disabledAt?.toISOString() ?? null,
    lastSeenAt: sessions[0]?.seenAt.toISOString() ?? null,
    grants: grants
      .map(({ role, sectionId, section }) => ({ role, sectionId, section: section?.name ?? null }))
      .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role)),
  }))
}

/** The sections a role can be given for, in the newsroom's order. */
export const sectionsForRoles = (): Promise<{ id: number; name: string }[]> =>
  db.section.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { id: true, name: true } })

/** Where a person is signed in at this moment, the latest use first. */
export async function liveSessions(actor: Actor, personId: number, now: Date): Promise<SessionRow[]> {
  if (!mayEndSessionsOf(actor, personId)) throw new Refusal('not-allowed', 'These are somebody else’s sessions.')
  const sessions = await db.session.findMany({
    where: { personId, revokedAt: null, expiresAt: { gt: now } },
    orderBy: [{ seenAt: 'desc' }, { id: 'asc' }],
  })
  return sessions
    .filter((session) => isLive(session, now))
    .map(({ id, userAgent, address, createdAt, seenAt }) => ({
      id,
      isThisOne: actor.kind === 'person' && actor.sessionId === id,
      browser: browserName(userAgent),
      address,
      startedAt: createdAt.toISOString(),
      seenAt: seenAt.toISOString(),
    }))
}
