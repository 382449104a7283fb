import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { transact } from '#lib/events/server/transact.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { isZone } from '#lib/kernel/zone.ts'

export const OwnZoneInput = z.strictObject({
  /** Null: the newsroom's. */
  zone: z.string().refine(isZone, 'Give an IANA zone, as in Asia/Seoul.').nullable(),
})

/** The person's own clock, which stands beside the newsroom's; null where it is the same. */
export async function ownZone(actor: Actor): Promise<string | null> {
  if (actor.kind !== 'person') return null
  const person = await db.person.findUnique({ where: { id: actor.personId }, select: { zone: true } })
  return person?.zone ?? null
}

/** Changes one's own clock; nobody sets another's. */
export async function changeOwnZone(actor: Actor, { zone }: z.output<typeof OwnZoneInput>, now: Date): Promise<void> {
  if (actor.kind !== 'person') throw new Refusal('not-allowed', 'Only a person has a clock of their own.')
  const { personId } = actor
  await transact(actor, now, async (tx, record) => {
    await tx.person.update({ where: { id: personId }, data: { zone } })
    await record({ type: 'person.changed', detail: { personId, what: `own clock set to ${zone ?? 'the newsroom’s'}` } })
  })
}
