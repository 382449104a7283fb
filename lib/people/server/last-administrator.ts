import type { Transaction } from '#lib/db/client.ts'
import { Refusal } from '#lib/kernel/refusal.ts'

/** Refuses a change, made already inside the transaction, that leaves nobody who can manage people. */
export async function requireAdministrator(tx: Transaction): Promise<void> {
  const administrators = await tx.person.count({
    where: { disabledAt: null, grants: { some: { role: 'administrator' } } },
  })
  if (administrators === 0) {
    throw new Refusal('not-allowed', 'This is the last administrator. Make somebody else administrator first.')
  }
}

/** Makes changes of administrators wait for each other: two of them must not remove one another at the same moment. */
export async function oneAtATime(tx: Transaction): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('people: administrators', 0))::text`
}
