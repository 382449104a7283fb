import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import { transact } from '#lib/events/server/transact.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { mayMakeTokenFor } from '../policy.ts'
import { mostTokens, NewToken, shownLength, tokenPrefix } from '../token-fields.ts'

export const MakeToken = NewToken.extend({ personId: z.int32().positive() })

/** What is stored of a token: with 256 random bits a plain hash cannot be guessed backwards. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

const day = 24 * 60 * 60_000

/** Makes a token that acts as the person. The answer is the only place where it ever stands in full. */
export function makeToken(
  actor: Actor,
  { personId, name, scopes, days }: z.output<typeof MakeToken>,
  now: Date,
): Promise<{ id: number; token: string; expiresAt: Date }> {
  if (!mayMakeTokenFor(actor, personId)) {
    throw new Refusal('not-allowed', 'A token acts as its person: only they make one, signed in.')
  }
  return transact(actor, now, async (tx, record) => {
    await demandRoom(tx, personId, now)
    const token = tokenPrefix + randomBytes(32).toString('base64url')
    const expiresAt = new Date(now.getTime() + days * day)
    const { id } = await tx.apiToken.create({
      data: {
        personId,
        name,
        scopes,
        hash: tokenHash(token),
        start: token.slice(0, shownLength),
        createdAt: now,
        expiresAt,
      },
      select: { id: true },
    })
    await record({ type: 'token.created', detail: { personId, tokenId: id, name, scopes } })
    return { id, token, expiresAt }
  })
}

/** Locks the person's row, so that a token made while they are being disabled is ended with the others. */
async function demandRoom(tx: Transaction, personId: number, now: Date): Promise<void> {
  await tx.$queryRaw`SELECT id FROM people WHERE id = ${personId} FOR UPDATE`
  const person = await tx.person.findUnique({ where: { id: personId }, select: { disabledAt: true } })
  if (!person || person.disabledAt) throw new Refusal('not-found', 'There is no such person, or they are disabled.')
  const live = await tx.apiToken.count({ where: { personId, revokedAt: null, expiresAt: { gt: now } } })
  if (live < mostTokens) return
  throw new Refusal('invalid', `A person has at most ${mostTokens} tokens. Revoke one that is not used any more.`)
}
