import type { Actor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { mayManagePeople } from '#lib/people/policy.ts'
import { mayRevokeTokensOf } from '../policy.ts'
import type { TokenRow } from '../token-row.ts'

/** Tokens of a person that still open something, the newest first. */
export async function liveTokens(actor: Actor, personId: number, now: Date): Promise<TokenRow[]> {
  if (!mayRevokeTokensOf(actor, personId)) throw new Refusal('not-allowed', 'These are somebody else’s tokens.')
  return tokenRows({ personId }, now)
}

/** Everybody's tokens that still open something, for administrators. */
export async function everybodysTokens(actor: Actor, now: Date): Promise<TokenRow[]> {
  if (!mayManagePeople(actor)) throw new Refusal('not-allowed', 'Only an administrator sees everybody’s tokens.')
  return tokenRows({}, now)
}

async function tokenRows(whose: { personId?: number }, now: Date): Promise<TokenRow[]> {
  const tokens = await db.apiToken.findMany({
    where: { ...whose, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
    orderBy: { id: 'desc' },
    omit: { hash: true, revokedAt: true, revokedById: true },
  })
  return tokens.map(({ createdAt, expiresAt, usedAt, ...token }) => ({
    ...token,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    usedAt: usedAt?.toISOString() ?? null,
  }))
}
