// Idempotency-Key (IETF draft): the same request under the same key is done once and answered the same again.
import type { Prisma } from '#generated/prisma/client.ts'
import { db, type Transaction } from '#lib/db/client.ts'
import { oneTransaction } from '#lib/events/server/one-transaction.ts'
import type { Answer } from './answer.ts'
import { ApiNo } from './answer.ts'

export type Once = { tokenId: number; key: string; requestHash: string }

const keptMs = 24 * 60 * 60_000
const replayed = { 'idempotent-replayed': 'true' }

/**
 * Does the work and keeps its answer in one transaction: a process killed in between leaves both or neither. While the
 * first request is under way its key is locked. A refusal changes nothing and is not kept, so it may be put right.
 */
export function answerOnce(once: Once, now: Date, work: () => Promise<Answer>): Promise<Answer> {
  return oneTransaction(async (tx) => {
    await lockKey(tx, once)
    const { tokenId, key, requestHash } = once
    const kept = await tx.idempotentAnswer.findUnique({ where: { tokenId_key: { tokenId, key } } })
    if (kept && now.getTime() - kept.at.getTime() < keptMs) {
      if (kept.requestHash === requestHash && kept.status !== null) {
        const headers = { ...(kept.headers as Record<string, string>), ...replayed }
        return { status: kept.status, body: kept.body, headers }
      }
      throw new ApiNo(422, 'This Idempotency-Key was used for another request. Send a new key with a new request.')
    }
    if (kept) await tx.idempotentAnswer.delete({ where: { tokenId_key: { tokenId, key } } })
    const answer = await work()
    const { status, headers = {} } = answer
    const body = answer.body as Prisma.InputJsonValue
    await tx.idempotentAnswer.create({ data: { ...once, status, headers, body, at: now } })
    return answer
  })
}

async function lockKey(tx: Transaction, { tokenId, key }: Once): Promise<void> {
  const name = `idempotency ${tokenId} ${key}`
  const [row] = await tx.$queryRaw<{ free: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) AS free`
  if (row?.free) return
  throw new ApiNo(409, 'A request with this Idempotency-Key is still under way. Ask again in a moment.', {
    'retry-after': '1',
  })
}

/** Takes out the answers that nobody may ask for any more; gives how many. */
export async function forgetOldAnswers(now: Date): Promise<number> {
  const { count } = await db.idempotentAnswer.deleteMany({ where: { at: { lte: new Date(now.getTime() - keptMs) } } })
  return count
}
