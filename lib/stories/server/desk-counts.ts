import { Prisma } from '#generated/prisma/client.ts'
import { db } from '#lib/db/client.ts'
import { type DeskFilters, mostCounted, queues } from '../desk-filters.ts'
import type { DeskCounts } from '../desk-row.ts'
import { states } from '../workflow.ts'
import { type DeskClock, inQueue, inStates, type Narrowed, standing } from './desk-where.ts'

type Count = { name: string; count: number }

/** Up to so many of one person, one look at what fits is less work than one look for each state and queue. */
const mostAtOnce = 10_000

/** How many there are of each state and queue; counting stops where "more" is all that is told. */
export async function countsOf(among: Narrowed, filters: DeskFilters, clock: DeskClock): Promise<DeskCounts> {
  const parts: [string, Prisma.Sql][] = [
    ...states.map((state): [string, Prisma.Sql] => [state, inStates([state])]),
    ...queues
      .filter((queue) => queue !== 'spiked')
      .map((queue): [string, Prisma.Sql] => [
        `queue ${queue}`,
        Prisma.sql`${inQueue(queue, clock)} AND story.state <> 'spiked'`,
      ]),
  ]
  if (filters.queue) parts.push(['total', standing(filters, clock)])
  const few = among.isOfPerson ? await countedAtOnce(among, parts) : null
  const rows = few ?? (await countedOneByOne(among, parts))
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

/** All counts from one look; null when more fit than one look is good for. */
async function countedAtOnce(among: Narrowed, parts: [string, Prisma.Sql][]): Promise<Count[] | null> {
  const { given, where } = among
  const counts = parts.map(([, part]) => Prisma.sql`count(*) FILTER (WHERE ${part})`)
  const [row] = await db.$queryRaw<{ all: number; counts: number[] }[]>`
    ${given} SELECT count(*)::int AS all, ARRAY[${Prisma.join(counts)}]::int[] AS counts
    FROM (SELECT id, state, scheduled_at, embargo_until, due_at FROM stories story
      WHERE ${where} LIMIT ${mostAtOnce + 1}) story`
  if (!row || row.all > mostAtOnce) return null
  return parts.map(([name], n) => ({ name, count: row.counts[n] ?? 0 }))
}

const countedOneByOne = ({ given, where }: Narrowed, parts: [string, Prisma.Sql][]): Promise<Count[]> => {
  const counts = parts.map(
    ([name, part]) => Prisma.sql`SELECT ${name}::text AS name, count(*)::int AS count
      FROM (SELECT FROM stories story WHERE ${part} AND ${where} LIMIT ${mostCounted + 1}) counted`,
  )
  return db.$queryRaw<Count[]>`${given} ${Prisma.join(counts, ' UNION ALL ')}`
}
