import { systemActor } from '#lib/access/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import { transact } from '#lib/events/server/transact.ts'
import { notify } from '#lib/stories/server/notify.ts'
import type { DueDate } from './due-date.ts'

/**
 * Notes why a date could not be kept. Whoever set it and the chiefs of the section are told once a reason, not at each
 * try. Whether it was news. A date that somebody else took or took off meanwhile is left alone.
 */
export function noteRefusal(due: DueDate, refusal: string, now: Date): Promise<boolean> {
  return transact(systemActor('scheduler'), now, async (tx, record) => {
    const { count } = await tx.scheduledMove.updateMany({
      where: { id: due.id, firedAt: null, cancelledAt: null },
      data: { refusedAt: now, refusal },
    })
    if (count === 0 || refusal === due.refusal) return false
    const { storyId, kind, at } = due
    const personIds = [due.createdById, ...(await chiefsOf(tx, storyId))]
    await notify(tx, { personIds, kind: 'schedule-refused', storyId, text: refusal }, now)
    await record({
      type: 'story.schedule-refused',
      detail: { storyId, kind, scheduledFor: at.toISOString(), reason: refusal },
    })
    return true
  })
}

async function chiefsOf(tx: Transaction, storyId: number): Promise<number[]> {
  const { section } = await tx.story.findUniqueOrThrow({ where: { id: storyId }, select: { section: true } })
  const of = [null, section.id, section.parentId]
  const grants = await tx.roleGrant.findMany({
    where: { role: 'chief', OR: of.map((sectionId) => ({ sectionId })) },
    select: { personId: true },
  })
  return grants.map(({ personId }) => personId)
}
