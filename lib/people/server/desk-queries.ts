import type { Actor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import type { DeskName, DeskOfStaff } from '../desk-fields.ts'
import { mayManagePeople } from '../policy.ts'

const inOrder = [{ position: 'asc' }, { id: 'asc' }] as const

/** The desks a story or a coverage can be given to. */
export const deskChoices = (): Promise<DeskName[]> =>
  db.desk.findMany({ where: { closedAt: null }, orderBy: [...inOrder], select: { id: true, name: true } })

/** Every desk with its members and how many stories it has in hand; those that are closed stand last. */
export async function desksOfStaff(actor: Actor): Promise<DeskOfStaff[]> {
  if (!mayManagePeople(actor)) throw new Refusal('not-allowed', 'Only an administrator sets up desks.')
  const desks = await db.desk.findMany({
    orderBy: [{ closedAt: { sort: 'asc', nulls: 'first' } }, ...inOrder],
    select: {
      id: true,
      name: true,
      revision: true,
      closedAt: true,
      members: { select: { person: { select: { id: true, name: true } } }, orderBy: { person: { name: 'asc' } } },
      _count: { select: { stories: { where: { state: { in: ['draft', 'submitted', 'approved', 'scheduled'] } } } } },
    },
  })
  return desks.map(({ _count, members, closedAt, ...desk }) => ({
    ...desk,
    closedAt: closedAt?.toISOString() ?? null,
    members: members.map(({ person }) => person),
    open: _count.stories,
  }))
}
