// Orders of the desk, each by its own index. A page is read in phases, so that every phase is one range of one index:
// stories that have the date, then those that have none; or one urgency, then those behind it.
import { Prisma } from '#generated/prisma/client.ts'
import { db } from '#lib/db/client.ts'
import { type DeskFilters, type Sort, sortOf } from '../desk-filters.ts'
import { type DeskPosition, deskCursor, deskPosition } from '../desk-position.ts'
import { allOf, dateColumn, impliesDate, type Narrowed } from './desk-where.ts'

type Phase = { among: Prisma.Sql; order: Prisma.Sql; rank: Prisma.Sql; at: Prisma.Sql }

const dateOf: Record<Exclude<Sort, 'urgency'>, { date: keyof typeof dateColumn; isOldestFirst: boolean }> = {
  changed: { date: 'changed', isOldestFirst: false },
  'changed-oldest': { date: 'changed', isOldestFirst: true },
  published: { date: 'published', isOldestFirst: false },
  'published-oldest': { date: 'published', isOldestFirst: true },
  due: { date: 'due', isOldestFirst: true },
  scheduled: { date: 'scheduled', isOldestFirst: true },
  embargo: { date: 'embargo', isOldestFirst: true },
}

const newestChange = Prisma.sql`story.changed_at DESC, story.id DESC`

function phases(filters: DeskFilters, after: DeskPosition | null): Phase[] {
  const sort = sortOf(filters)
  return sort === 'urgency' ? byUrgency(after) : byDate(dateOf[sort], filters, after)
}

function byDate(
  { date, isOldestFirst }: (typeof dateOf)['changed'],
  filters: DeskFilters,
  after: DeskPosition | null,
): Phase[] {
  const column = Prisma.raw(`story.${dateColumn[date]}`)
  const direction = Prisma.raw(isOldestFirst ? 'ASC' : 'DESC')
  const beyond = Prisma.raw(isOldestFirst ? '>' : '<')
  const dated: Phase = {
    // Said in so many words, or the index of those that have the date is not used.
    among: allOf([
      ...(date === 'changed' ? [] : [Prisma.sql`${column} IS NOT NULL`]),
      ...(after ? [Prisma.sql`(${column}, story.id) ${beyond} (${after.at}, ${after.id})`] : []),
    ]),
    order: Prisma.sql`${column} ${direction}, story.id ${direction}`,
    rank: Prisma.sql`1`,
    at: column,
  }
  if (date === 'changed' || impliesDate(filters, date)) return [dated]
  const isAmongUndated = after?.rank === 0
  const undated: Phase = {
    among: isAmongUndated
      ? Prisma.sql`${column} IS NULL AND (story.changed_at, story.id) < (${after.at}, ${after.id})`
      : Prisma.sql`${column} IS NULL`,
    order: newestChange,
    rank: Prisma.sql`0`,
    at: Prisma.sql`story.changed_at`,
  }
  return isAmongUndated ? [undated] : [dated, undated]
}

function byUrgency(after: DeskPosition | null): Phase[] {
  const phase = (among: Prisma.Sql): Phase => ({
    among,
    order: Prisma.sql`story.urgency ASC, ${newestChange}`,
    rank: Prisma.sql`story.urgency`,
    at: Prisma.sql`story.changed_at`,
  })
  if (!after) return [phase(Prisma.sql`TRUE`)]
  const { rank, at, id } = after
  return [
    phase(Prisma.sql`story.urgency = ${rank} AND (story.changed_at, story.id) < (${at}, ${id})`),
    phase(Prisma.sql`story.urgency > ${rank}`),
  ]
}

/** The ids of one page of stories among these, in the order of the filters, and where the next one begins. */
export async function pageOfIds(
  { given, where, isOfPerson }: Narrowed,
  filters: DeskFilters,
  size: number,
): Promise<{ ids: number[]; next: string | null }> {
  const sort = sortOf(filters)
  const parts = phases(filters, deskPosition(sort, filters.before))
  const ask = ({ among: part, order, rank, at }: Phase, most: number) => db.$queryRaw<DeskPosition[]>`
    ${given} SELECT story.id, (${rank})::int AS rank, ${at} AS at FROM stories story
    WHERE ${where} AND ${part} ORDER BY ${order} LIMIT ${most}`
  const found: DeskPosition[] = []
  // Somebody's own are gathered first, which takes longer than the rest: side by side it takes as long once.
  if (isOfPerson) found.push(...(await Promise.all(parts.map((part) => ask(part, size + 1)))).flat())
  else for (const part of parts) if (found.length <= size) found.push(...(await ask(part, size + 1 - found.length)))
  const shown = found.slice(0, size)
  const last = shown.at(-1)
  return { ids: shown.map(({ id }) => id), next: found.length > size && last ? deskCursor(sort, last) : null }
}
