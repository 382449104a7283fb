import type { PersonActor } from '#lib/access/actor.ts'
import type { RequestHeaders } from '#lib/access/server/request.ts'
import { visitorOf } from '#lib/access/server/visitor.ts'
import { db } from '#lib/db/client.ts'
import { bearerToken } from '../token-fields.ts'
import { tokenHash } from './make-token.ts'

export type Caller = {
  actor: PersonActor
  token: { id: number; name: string; scopes: string[]; expiresAt: Date | null }
}

const minute = 60_000

/**
 * Who asks, by the bearer token and nothing else, with the rights the database gives at this moment. Null for a token
 * that is missing, malformed, unknown, expired or revoked, and for one whose person is disabled: all the same from outside.
 */
export async function callerOf(headers: RequestHeaders, now: Date): Promise<Caller | null> {
  const given = bearerToken(headers.get('authorization'))
  if (given === null) return null
  const token = await db.apiToken.findUnique({
    where: { hash: tokenHash(given) },
    include: { person: { include: { grants: { select: { role: true, sectionId: true } } } } },
  })
  if (!token || token.revokedAt || token.person.disabledAt) return null
  if (token.expiresAt !== null && token.expiresAt <= now) return null
  const { address } = visitorOf(headers)
  await noteUse(token, address, now)
  const { person } = token
  return {
    actor: {
      kind: 'person',
      personId: person.id,
      name: person.name,
      email: person.email,
      grants: person.grants,
      origin: 'api',
      address,
    },
    token: { id: token.id, name: token.name, scopes: token.scopes, expiresAt: token.expiresAt },
  }
}

/** At most once a minute: reads must stay cheap. */
async function noteUse(token: { id: number; usedAt: Date | null }, usedFrom: string, now: Date): Promise<void> {
  if (token.usedAt !== null && now.getTime() - token.usedAt.getTime() < minute) return
  await db.apiToken.updateMany({ where: { id: token.id, usedAt: token.usedAt }, data: { usedAt: now, usedFrom } })
}
