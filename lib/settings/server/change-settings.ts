import type { Actor } from '#lib/access/actor.ts'
import { transact } from '#lib/events/server/transact.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { mayChangeSettings } from '../policy.ts'
import type { NewsroomSettings } from '../settings.ts'

/** Replaces the newsroom's settings. Administrators only. */
export async function changeSettings(actor: Actor, value: NewsroomSettings, now: Date): Promise<void> {
  if (!mayChangeSettings(actor)) {
    throw new Refusal('not-allowed', 'Only an administrator changes the settings of the newsroom.')
  }
  await transact(actor, now, async (tx, record) => {
    await tx.setting.upsert({
      where: { key: 'newsroom' },
      create: { key: 'newsroom', value, changedAt: now },
      update: { value, revision: { increment: 1 }, changedAt: now },
    })
    await record({ type: 'settings.changed', detail: { key: 'newsroom' } })
  })
}
