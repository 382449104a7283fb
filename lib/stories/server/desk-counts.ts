import { Prisma } from '#generated/prisma/client.ts'
import type { Actor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { type DeskFilters, mostCounted, queues } from '../desk-filters.ts'
import type { DeskCounts } from '../desk-row.ts'
import { states } from '../workflow.ts'
import type { ReadScope } from './desk-scope.ts'
import { type DeskClock, inQueue, inStates, narrowed, standing } from './desk-where.ts'

const upTo = (most: number, name: string, where: Prisma.Sql) =>
  Prisma.sql`SELECT ${name}::text AS name, count(*)::int AS count
    FROM (SELECT FROM stories story WHERE ${where} LIMIT ${most}) counted`

/** How many there are of each state and queue; counting stops where "more" is all that is told. */
export async function countsOf(
  actor: Actor,
  scope: ReadScope,
  filters: DeskFilters,
  clock: DeskClock,
): Promise<DeskCounts> {
  const among = narrowed(actor, scope, filters, clock)
  const one = (name: string, where: Prisma.Sql) => upTo(mostCounted + 1, name, Prisma.sql`${where} AND ${among}`)
  const parts = [
    ...states.map((state) => one(state, inStates([state]))),
    ...queues
      .filter((queue) => queue !== 'spiked')
      .map((queue) => one(`queue ${queue}`, Prisma.sql`${inQueue(queue, clock)} AND story.state <> 'spiked'`)),
    ...(filters.queue ? [one('total', standing(filters, clock))] : []),
  ]
  const rows = await db.$queryRaw<{ name: string; count: number }[]>`${Prisma.join(parts, ' UNION ALL ')}`
  const count = new Map(rows.map((row) => [row.name, row.count]))
  const of = (name: string) => count.get(name) ?? 0
  const shown = filters.state ?? states.filter((state) => state !== 'spiked')
  const all = shown.reduce((sum, state) => sum + of(state), 0)
  return {
    states: Object.fromEntries(states.filter((state) => of(state) > 0).map((state) => [state, of(state)])),
    queues: {
      scheduled: of('queue scheduled'),
      embargoed: of('queue embargoed'),
      corrections: of('queue corrections'),
      late: of('queue late'),
      spiked: of('spiked'),
    },
    total: Math.min(mostCounted + 1, filters.queue ? of('total') : all),
  }
}

/** The number of stories that fit, exactly, up to `most`. */
export async function exactCount(where: Prisma.Sql, most: number): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`${upTo(most, 'all', where)}`
  return row?.count ?? 0
}
