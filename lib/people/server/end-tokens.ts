import type { Actor } from '#lib/access/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import type { Record } from '#lib/events/server/transact.ts'

/**
 * Revokes those of a person's tokens that `which` names, inside the caller's transaction, one event each. Gives how
 * many; one that was revoked before is left alone.
 */
export async function endTokensOf(
  tx: Transaction,
  record: Record,
  actor: Actor,
  which: { personId: number; id?: number },
  reason: string,
  now: Date,
): Promise<number> {
  const ended = await tx.apiToken.updateManyAndReturn({
    where: { ...which, revokedAt: null },
    data: { revokedAt: now, revokedById: actor.kind === 'person' ? actor.personId : null },
    select: { id: true, personId: true, name: true },
  })
  for (const { id, personId, name } of ended) {
    await record({ type: 'token.revoked', detail: { personId, tokenId: id, name, reason } })
  }
  return ended.length
}
