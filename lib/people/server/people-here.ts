import { db } from '#lib/db/client.ts'

export type PersonHere = { id: number; name: string; title: string | null }

/** A signed-in browser is noted as seen once in a while only: who was seen since then is here. */
const seenWithinMs = 10 * 60_000

/** Colleagues who have the newsroom open, by name. */
export async function peopleHere(now: Date): Promise<PersonHere[]> {
  return db.person.findMany({
    where: {
      disabledAt: null,
      sessions: {
        some: { revokedAt: null, expiresAt: { gt: now }, seenAt: { gte: new Date(now.getTime() - seenWithinMs) } },
      },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 60,
    select: { id: true, name: true, title: true },
  })
}
