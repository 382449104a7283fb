import type { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { transact } from '#lib/events/server/transact.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { notify } from '#lib/stories/server/notify.ts'
import { type CancelCoverage, type ChangeCoverage, mayPlanIn, type PlanCoverage } from '../coverage.ts'
import { dayText, demandReferences, type LockedCoverage, lockedCoverage, nameOf } from './load-coverage.ts'

const byIdOf = (actor: Actor) => (actor.kind === 'person' ? actor.personId : null)
const instant = (text: string | null) => (text === null ? null : new Date(text))

/** Plans something for a day. */
export function planCoverage(
  actor: Actor,
  input: z.output<typeof PlanCoverage>,
  now: Date,
): Promise<{ id: number; revision: number }> {
  return transact(actor, now, async (tx, record) => {
    await demandReferences(tx, actor, input, input.sectionId)
    const { day, dueAt, ...columns } = input
    const coverage = await tx.coverage.create({
      data: {
        ...columns,
        day: new Date(day),
        dueAt: instant(dueAt),
        createdById: byIdOf(actor),
        createdAt: now,
        changedAt: now,
      },
    })
    await record({ type: 'coverage.planned', detail: nameOf(coverage) })
    await tell(tx, actor, 'coverage-assigned', [coverage.assigneeId], coverage, now)
    return { id: coverage.id, revision: coverage.revision }
  })
}

/** Changes what is planned: another day, another person, other words. */
export function changeCoverage(
  actor: Actor,
  { id, revision, changes }: z.output<typeof ChangeCoverage>,
  now: Date,
): Promise<{ revision: number }> {
  return transact(actor, now, async (tx, record) => {
    const before = await lockedCoverage(tx, actor, id, revision)
    demandOpen(actor, before)
    const sectionId = changes.sectionId ?? before.sectionId
    // Whoever is to cover it must fit the section it comes to.
    const assigneeId = changes.sectionId === undefined ? changes.assigneeId : (changes.assigneeId ?? before.assigneeId)
    await demandReferences(tx, actor, { ...changes, assigneeId }, sectionId)
    const { day, dueAt, ...columns } = changes
    const dates = {
      ...(day === undefined ? {} : { day: new Date(day) }),
      ...(dueAt === undefined ? {} : { dueAt: instant(dueAt) }),
    }
    const data = { ...columns, ...dates, changedAt: now, revision: { increment: 1 } }
    const after = await tx.coverage.update({ where: { id }, data })
    await record({ type: 'coverage.changed', detail: { ...nameOf(after), fields: Object.keys(changes) } })
    if (after.assigneeId === before.assigneeId) {
      const isOther = ['day', 'dueAt', 'subject', 'note', 'placeId'].some((field) => field in changes)
      if (isOther) await tell(tx, actor, 'coverage-changed', [after.assigneeId], after, now)
    } else {
      await tell(tx, actor, 'unassigned', [before.assigneeId], after, now, '')
      await tell(tx, actor, 'coverage-assigned', [after.assigneeId], after, now)
    }
    return { revision: after.revision }
  })
}

/** It is not going to be covered; it stays in the plan, struck out, with the reason. */
export function cancelCoverage(
  actor: Actor,
  { id, revision, reason }: z.output<typeof CancelCoverage>,
  now: Date,
): Promise<{ revision: number }> {
  return transact(actor, now, async (tx, record) => {
    const coverage = await lockedCoverage(tx, actor, id, revision)
    demandOpen(actor, coverage)
    const data = { cancelledAt: now, cancelReason: reason, changedAt: now, revision: { increment: 1 } }
    const after = await tx.coverage.update({ where: { id }, data })
    await record({ type: 'coverage.cancelled', detail: { ...nameOf(after), reason } })
    await tell(tx, actor, 'coverage-cancelled', [coverage.assigneeId], after, now, reason)
    return { revision: after.revision }
  })
}

function demandOpen(actor: Actor, { section, cancelledAt, storyId }: LockedCoverage): void {
  if (!mayPlanIn(actor, section)) {
    throw new Refusal('not-allowed', `Only an editor of ${section.name} changes its plan.`)
  }
  if (cancelledAt !== null) throw new Refusal('illegal-move', 'This coverage was cancelled. Plan it anew.')
  if (storyId !== null) {
    throw new Refusal('illegal-move', 'Its story has been started. Change the story: who writes it and by when.')
  }
}

type Told = 'coverage-assigned' | 'coverage-changed' | 'coverage-cancelled' | 'unassigned'
type Row = { id: number; slugline: string; subject: string; day: Date }

function tell(
  tx: Parameters<typeof notify>[0],
  actor: Actor,
  kind: Told,
  personIds: readonly (number | null)[],
  row: Row,
  now: Date,
  text = `${dayText(row.day)}: ${row.subject}`,
): Promise<void> {
  return notify(tx, { personIds, kind, coverageId: row.id, byId: byIdOf(actor), text }, now)
}
