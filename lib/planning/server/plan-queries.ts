import type { Prisma } from '#generated/prisma/client.ts'
import { type Actor, holdsSomewhere } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { authorIdsOf, may } from '#lib/stories/policy.ts'
import { type CoverageRow, mayPlanIn, mayStartCoverage, type PlanFilters } from '../coverage.ts'
import { dayText, guardedCoverage } from './load-coverage.ts'

const mostShown = 1_000
const named = { select: { id: true, name: true } } as const

const include = {
  section: true,
  place: named,
  desk: named,
  assignee: named,
  story: {
    select: {
      id: true,
      headline: true,
      state: true,
      createdById: true,
      assigneeId: true,
      section: { select: { id: true, parentId: true } },
      bylines: { select: { personId: true } },
    },
  },
} as const

type Row = Prisma.CoverageGetPayload<{ include: typeof include }>

/** What is planned for these days, as far as this person may see it. */
export async function plannedDays(
  actor: Actor,
  { from, to, ...filters }: { from: string; to: string } & Pick<PlanFilters, 'section' | 'desk' | 'person'>,
): Promise<CoverageRow[]> {
  const rows = await db.coverage.findMany({
    where: {
      AND: [
        { day: { gte: new Date(from), lte: new Date(to) } },
        await coveragesOf(actor),
        filters.section ? { OR: [{ sectionId: filters.section }, { section: { parentId: filters.section } }] } : {},
        filters.desk ? { deskId: filters.desk } : {},
        filters.person ? { assigneeId: filters.person } : {},
      ],
    },
    include,
    orderBy: [{ day: 'asc' }, { dueAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: mostShown,
  })
  return rows.map((row) => rowFor(actor, row))
}

/** One coverage by itself, for who follows a notice to it; null where there is none for this person. */
export async function plannedCoverage(actor: Actor, id: number): Promise<CoverageRow | null> {
  const row = await db.coverage.findFirst({ where: { AND: [{ id }, await coveragesOf(actor)] }, include })
  return row && rowFor(actor, row)
}

/** The coverages a person may see: the same rule as mayReadCoverage. */
async function coveragesOf(actor: Actor): Promise<Prisma.CoverageWhereInput> {
  const sections = await db.section.findMany({ select: { id: true, parentId: true } })
  const edited = sections.filter((section) => mayPlanIn(actor, section)).map(({ id }) => id)
  const own = actor.kind === 'person' ? [{ createdById: actor.personId }, { assigneeId: actor.personId }] : []
  return { OR: [{ sectionId: { in: edited } }, ...own] }
}

function rowFor(actor: Actor, row: Row): CoverageRow {
  const facts = guardedCoverage(row)
  const { story } = row
  const isOpen = row.cancelledAt === null && story === null
  const mayRead = story !== null && may(actor, 'read', { ...story, authorIds: authorIdsOf(story) })
  return {
    id: row.id,
    revision: row.revision,
    day: dayText(row.day),
    slugline: row.slugline,
    subject: row.subject,
    note: row.note,
    kind: row.kind,
    section: { id: row.section.id, name: row.section.name },
    place: row.place,
    desk: row.desk,
    assignee: row.assignee,
    dueAt: row.dueAt?.toISOString() ?? null,
    cancelledAt: row.cancelledAt?.toISOString() ?? null,
    cancelReason: row.cancelReason,
    story: story && { id: story.id, headline: mayRead ? story.headline : '', state: story.state, mayRead },
    mayChange: isOpen && mayPlanIn(actor, row.section),
    mayStart: isOpen && mayStartCoverage(actor, { ...facts, kind: row.kind }),
  }
}

/** Sections this person may plan for, in the newsroom's order. */
export async function planSections(actor: Actor): Promise<{ id: number; name: string; parentId: number | null }[]> {
  if (!holdsSomewhere(actor, ['editor'])) return []
  const sections = await db.section.findMany({
    orderBy: { position: 'asc' },
    select: { id: true, name: true, parentId: true },
  })
  return sections.filter((section) => mayPlanIn(actor, section))
}
