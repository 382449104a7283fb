import type { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import { transact } from '#lib/events/server/transact.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import type { ChangeDesk, CloseDesk, CreateDesk } from '../desk-fields.ts'
import { mayManagePeople } from '../policy.ts'

/** Sets up a desk with its first members. */
export function createDesk(actor: Actor, input: z.output<typeof CreateDesk>, now: Date): Promise<{ id: number }> {
  demandAdministrator(actor)
  return transact(actor, now, async (tx, record) => {
    await demandFreeName(tx, input.name)
    await demandPeople(tx, input.memberIds)
    const { _max } = await tx.desk.aggregate({ _max: { position: true } })
    const members = { create: [...new Set(input.memberIds)].map((personId) => ({ personId })) }
    const data = { name: input.name, position: (_max.position ?? 0) + 1, createdAt: now, members }
    const { id } = await tx.desk.create({ data, select: { id: true } })
    await record({ type: 'desk.changed', detail: { deskId: id, what: `set up as ${input.name}` } })
    return { id }
  })
}

/** Another name, or other members: the whole list, as it shall be. */
export function changeDesk(actor: Actor, input: z.output<typeof ChangeDesk>, now: Date): Promise<{ revision: number }> {
  demandAdministrator(actor)
  return transact(actor, now, async (tx, record) => {
    const { id, name, memberIds } = input
    const revision = await claimDesk(tx, id, input.revision)
    if (name !== undefined) {
      await demandFreeName(tx, name, id)
      await tx.desk.update({ where: { id }, data: { name } })
    }
    if (memberIds !== undefined) {
      await demandPeople(tx, memberIds)
      await tx.deskMember.deleteMany({ where: { deskId: id } })
      await tx.deskMember.createMany({ data: [...new Set(memberIds)].map((personId) => ({ deskId: id, personId })) })
    }
    const what = [name === undefined ? [] : [`name ${name}`], memberIds === undefined ? [] : ['members']]
      .flat()
      .join(', ')
    await record({ type: 'desk.changed', detail: { deskId: id, what } })
    return { revision }
  })
}

/** Closes a desk, or opens it again. */
export function closeDesk(actor: Actor, input: z.output<typeof CloseDesk>, now: Date): Promise<{ revision: number }> {
  demandAdministrator(actor)
  return transact(actor, now, async (tx, record) => {
    const revision = await claimDesk(tx, input.id, input.revision)
    await tx.desk.update({ where: { id: input.id }, data: { closedAt: input.isClosed ? now : null } })
    const what = input.isClosed ? 'closed' : 'opened again'
    await record({ type: 'desk.changed', detail: { deskId: input.id, what } })
    return { revision }
  })
}

function demandAdministrator(actor: Actor): void {
  if (!mayManagePeople(actor)) throw new Refusal('not-allowed', 'Only an administrator sets up desks.')
}

async function claimDesk(tx: Transaction, id: number, seen: number): Promise<number> {
  const { count } = await tx.desk.updateMany({ where: { id, revision: seen }, data: { revision: { increment: 1 } } })
  if (count === 1) return seen + 1
  const desk = await tx.desk.findUnique({ where: { id }, select: { revision: true } })
  if (!desk) throw new Refusal('not-found', 'There is no such desk.')
  throw new Refusal('conflict', 'Somebody has changed this desk meanwhile. Look at it again first.', { facts: desk })
}

async function demandFreeName(tx: Transaction, name: string, but = 0): Promise<void> {
  const where = { name: { equals: name, mode: 'insensitive' as const }, id: { not: but } }
  if ((await tx.desk.count({ where })) === 0) return
  throw new Refusal('invalid', 'There is a desk of this name.', { fields: { name: 'Choose another name.' } })
}

async function demandPeople(tx: Transaction, ids: readonly number[]): Promise<void> {
  const unique = [...new Set(ids)]
  if ((await tx.person.count({ where: { id: { in: unique } } })) === unique.length) return
  throw new Refusal('invalid', 'One of these people is not there.', {
    fields: { memberIds: 'Choose the members again.' },
  })
}
