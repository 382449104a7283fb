import type { PersonActor } from '#lib/access/actor.ts'
import { isDueForTouch, isLive } from '#lib/access/session-life.ts'
import { db } from '#lib/db/client.ts'

const actorFields = {
  id: true,
  name: true,
  email: true,
  disabledAt: true,
  grants: { select: { role: true, sectionId: true } },
} as const

/**
 * The person behind a session with the rights of this moment, or null when the session or the person has ended.
 * Notes at most once a minute that the session is in use.
 */
export async function personOfSession(id: string, address: string, now: Date): Promise<PersonActor | null> {
  const session = await db.session.findUnique({ where: { id }, include: { person: { select: actorFields } } })
  if (!session || !isLive(session, now) || session.person.disabledAt) return null
  if (isDueForTouch(session, now)) {
    await db.session.updateMany({ where: { id, seenAt: session.seenAt, revokedAt: null }, data: { seenAt: now } })
  }
  const { person } = session
  return {
    kind: 'person',
    personId: person.id,
    name: person.name,
    email: person.email,
    grants: person.grants,
    origin: 'newsroom',
    address,
    sessionId: session.id,
  }
}
