import type { Actor } from '#lib/access/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { mayBeAssigned } from '#lib/stories/assign.ts'
import { readerColumns } from '#lib/stories/server/comment-readers.ts'
import { type GuardedCoverage, mayPlanIn, mayReadCoverage } from '../coverage.ts'

/** The coverage, locked until the transaction ends. Who may not see it is told the same as for one that is not there. */
export async function lockedCoverage(tx: Transaction, actor: Actor, id: number, seen: number) {
  await tx.$queryRaw`SELECT id FROM coverages WHERE id = ${id} FOR UPDATE`
  const coverage = await tx.coverage.findUnique({ where: { id }, include: { section: true } })
  if (!coverage || !mayReadCoverage(actor, guardedCoverage(coverage))) {
    throw new Refusal('not-found', 'There is no such coverage in your plan.')
  }
  if (coverage.revision !== seen) {
    const facts = { revision: coverage.revision }
    throw new Refusal('conflict', 'Somebody has changed this coverage meanwhile. Look at it again first.', { facts })
  }
  return coverage
}
export type LockedCoverage = Awaited<ReturnType<typeof lockedCoverage>>

type Owned = { section: { id: number; parentId: number | null }; createdById: number | null; assigneeId: number | null }

export const guardedCoverage = ({ section, createdById, assigneeId }: Owned): GuardedCoverage => ({
  section,
  ownIds: [createdById, assigneeId].filter((id) => id !== null),
})

export const dayText = (day: Date): string => day.toISOString().slice(0, 10)

export const nameOf = ({ id, slugline, day }: { id: number; slugline: string; day: Date }) => ({
  coverageId: id,
  slugline,
  day: dayText(day),
})

type References = {
  sectionId?: number
  placeId?: number | null
  deskId?: number | null
  assigneeId?: number | null
}

/** Refuses what the plan cannot refer to: each with its field. `section`: the one it is in afterwards. */
export async function demandReferences(
  tx: Transaction,
  actor: Actor,
  given: References,
  sectionId: number,
): Promise<void> {
  const section = await tx.section.findUnique({ where: { id: sectionId } })
  if (!section) throw refused('sectionId', 'There is no such section.')
  if (!mayPlanIn(actor, section)) {
    throw new Refusal('not-allowed', `You may not plan for ${section.name}.`, {
      fields: { sectionId: 'Choose a section of yours.' },
    })
  }
  if (given.placeId && !(await tx.place.findUnique({ where: { id: given.placeId }, select: { id: true } }))) {
    throw refused('placeId', 'There is no such place.')
  }
  if (given.deskId && (await tx.desk.count({ where: { id: given.deskId, closedAt: null } })) === 0) {
    throw refused('deskId', 'There is no such desk any more.')
  }
  if (!given.assigneeId) return
  const person = await tx.person.findUnique({
    where: { id: given.assigneeId, disabledAt: null },
    select: readerColumns,
  })
  if (!person) throw refused('assigneeId', 'This person has no account any more.')
  const who = { kind: 'person', personId: person.id, origin: 'newsroom', address: '', ...person } as const
  if (!mayBeAssigned(who, { section })) throw refused('assigneeId', `${person.name} has no role in ${section.name}.`)
}

const refused = (field: string, what: string) =>
  new Refusal('invalid', `${what} Choose another.`, { fields: { [field]: `${what} Choose another.` } })
