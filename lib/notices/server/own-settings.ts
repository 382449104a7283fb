import type { z } from 'zod'
import type { Actor, PersonActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { transact } from '#lib/events/server/transact.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { env } from '#lib/kernel/server/env.ts'
import type { OwnSettings, OwnSettingsView } from '../own-settings.ts'

export async function ownSettings({ personId }: PersonActor): Promise<OwnSettingsView> {
  const select = { noticeMail: true } as const
  const person = await db.person.findUniqueOrThrow({ where: { id: personId }, select })
  return { ...person, mayMail: env().SMTP_URL !== undefined }
}

/** Changes how one is told by e-mail. */
export async function changeOwnSettings(
  actor: Actor,
  { noticeMail }: z.output<typeof OwnSettings>,
  now: Date,
): Promise<{ noticeMail: string }> {
  if (actor.kind !== 'person') throw new Refusal('not-allowed', 'Only people have an account.')
  const { personId } = actor
  return transact(actor, now, async (tx, record) => {
    await tx.person.update({ where: { id: personId }, data: { noticeMail } })
    await record({ type: 'person.changed', detail: { personId, what: `notices by e-mail: ${noticeMail}` } })
    return { noticeMail }
  })
}
