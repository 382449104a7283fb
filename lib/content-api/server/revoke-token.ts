import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { transact } from '#lib/events/server/transact.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { endTokensOf } from '#lib/people/server/end-tokens.ts'
import { mayRevokeTokensOf } from '../policy.ts'

export const RevokeToken = z.strictObject({ tokenId: z.int32().positive() })

/** Ends a token: the next request that carries it is refused. */
export function revokeToken(actor: Actor, { tokenId }: z.output<typeof RevokeToken>, now: Date): Promise<void> {
  return transact(actor, now, async (tx, record) => {
    const token = await tx.apiToken.findUnique({ where: { id: tokenId }, select: { personId: true } })
    const isTheirs = token !== null && mayRevokeTokensOf(actor, token.personId)
    const which = { personId: token?.personId ?? 0, id: tokenId }
    // Somebody else's token and one that is not there look the same.
    if (!isTheirs || (await endTokensOf(tx, record, actor, which, 'revoked by hand', now)) === 0) {
      throw new Refusal('not-found', 'There is no such token, or it was revoked already.')
    }
  })
}
