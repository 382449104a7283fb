import { type Actor, holds } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { type Dashboard, type DashboardStory, waitOf, waits } from '../dashboard.ts'
import { readableBy } from './newsroom-queries.ts'

const most = 12
const ahead = 24 * 3_600_000

const select = {
  id: true,
  headline: true,
  slugline: true,
  state: true,
  urgency: true,
  dueAt: true,
  changedAt: true,
  createdById: true,
  assigneeId: true,
  embargoUntil: true,
  section: { select: { id: true, parentId: true, name: true } },
  assignee: { select: { name: true } },
  bylines: { select: { personId: true } },
} as const

type Row = Awaited<ReturnType<typeof rowsOf>>[number]
const rowsOf = (where: object, orderBy: object[], take: number) => db.story.findMany({ where, orderBy, take, select })

const lineOf = (row: Row): DashboardStory => ({
  id: row.id,
  headline: row.headline,
  slugline: row.slugline,
  state: row.state,
  urgency: row.urgency,
  section: row.section.name,
  dueAt: row.dueAt?.toISOString() ?? null,
  changedAt: row.changedAt.toISOString(),
  assignee: row.assignee?.name ?? null,
})

/** What waits for this person, what goes out next and what is late: all of it only of stories the person may read. */
export async function dashboard(actor: Actor, now: Date): Promise<Dashboard> {
  const readable = await readableBy(actor)
  const [waiting, outgoing, late] = await Promise.all([
    waitingFor(actor, readable),
    goingOut(readable, now),
    lateOnes(readable, now),
  ])
  return { waiting, outgoing, late }
}

async function waitingFor(actor: Actor, readable: object): Promise<Dashboard['waiting']> {
  if (actor.kind !== 'person') return []
  const me = actor.personId
  const own = { OR: [{ createdById: me }, { assigneeId: me }, { bylines: { some: { personId: me } } }] }
  const order = [{ urgency: 'asc' }, { changedAt: 'desc' }, { id: 'desc' }]
  const [mine, queue] = await Promise.all([
    rowsOf({ AND: [own, { state: { in: ['draft', 'submitted', 'approved'] } }] }, order, 50),
    rowsOf({ AND: [readable, { state: { in: ['submitted', 'approved'] } }] }, order, 50),
  ])
  const rows = [...new Map([...mine, ...queue].map((row) => [row.id, row])).values()]
  const returned = await returnedAmong(rows.filter(({ state }) => state === 'draft').map(({ id }) => id))
  const found = rows.flatMap((row) => {
    const isOwn = row.createdById === me || row.bylines.some(({ personId }) => personId === me)
    const wait = waitOf({
      state: row.state,
      isOwn,
      isAssigned: row.assigneeId === me,
      isReturned: returned.has(row.id),
      isEditor: holds(actor, ['editor'], row.section),
    })
    return wait ? [{ ...lineOf(row), wait }] : []
  })
  const rank = (line: (typeof found)[number]) => waits.indexOf(line.wait)
  return found.sort((a, b) => rank(a) - rank(b) || a.urgency - b.urgency).slice(0, most)
}

/** Drafts whose last move sent them back. */
async function returnedAmong(ids: number[]): Promise<Set<number>> {
  const types = ['story.submitted', 'story.returned', 'story.approved', 'story.unspiked', 'story.undone']
  const moves = await db.event.findMany({
    where: { storyId: { in: ids }, type: { in: types } },
    orderBy: { id: 'desc' },
    distinct: ['storyId'],
    select: { storyId: true, type: true },
  })
  return new Set(moves.flatMap(({ storyId, type }) => (storyId !== null && type === 'story.returned' ? [storyId] : [])))
}

async function goingOut(readable: object, now: Date): Promise<Dashboard['outgoing']> {
  const span = { gt: now, lte: new Date(now.getTime() + ahead) }
  const [dates, embargoes] = await Promise.all([
    db.scheduledMove.findMany({
      where: { at: span, firedAt: null, cancelledAt: null, story: readable },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      take: most,
      select: { at: true, kind: true, story: { select } },
    }),
    db.publication.findMany({
      where: { visibleFrom: span, visibleUntil: null, story: { AND: [readable, { state: 'published' }] } },
      orderBy: [{ visibleFrom: 'asc' }, { editionId: 'asc' }],
      take: most,
      select: { visibleFrom: true, story: { select } },
    }),
  ])
  const lines: Dashboard['outgoing'] = [
    ...dates.map(({ at, kind, story }) => ({
      ...lineOf(story),
      at: at.toISOString(),
      what: kind === 'publish' ? ('publish' as const) : ('update' as const),
    })),
    ...embargoes.map(({ visibleFrom, story }) => ({
      ...lineOf(story),
      at: visibleFrom.toISOString(),
      what: 'embargo' as const,
    })),
  ]
  return lines.sort((a, b) => a.at.localeCompare(b.at)).slice(0, most)
}

async function lateOnes(readable: object, now: Date): Promise<Dashboard['late']> {
  const [due, refused] = await Promise.all([
    rowsOf(
      { AND: [readable, { dueAt: { lt: now }, state: { in: ['draft', 'submitted', 'approved'] } }] },
      [{ dueAt: 'asc' }, { id: 'asc' }],
      most,
    ),
    db.scheduledMove.findMany({
      where: { at: { lt: now }, firedAt: null, cancelledAt: null, refusedAt: { not: null }, story: readable },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      take: most,
      select: { at: true, refusal: true, story: { select } },
    }),
  ])
  const lines = [
    ...refused.map(({ at, refusal, story }) => ({
      ...lineOf(story),
      since: at.toISOString(),
      why: `Could not go out: ${refusal ?? ''}`,
    })),
    ...due.map((row) => ({ ...lineOf(row), since: row.dueAt?.toISOString() ?? '', why: 'Due and not out' })),
  ]
  return lines.slice(0, most)
}
