// The desk over a large archive: every filter and order, first page and deep, as the server answers it. The archive is
// seeded into a database of its own, which is thrown away. BENCH_STORIES says how many stories (100,000).
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PersonActor, Role } from '#lib/access/actor.ts'
import { createDatabase } from '#lib/db/server/database.ts'
import { startPostgres } from '#lib/db/server/embedded-postgres.ts'
import { DeskFilters } from '#lib/stories/desk-filters.ts'
import { fillDatabase } from '../fill-database.ts'
import { print } from './figure.ts'

const rounds = 20
const now = new Date()

export async function desk(): Promise<void> {
  const stories = Number(process.env.BENCH_STORIES ?? 100_000)
  const home = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'))
  const cluster = await startPostgres({ home, durability: 'disposable' })
  try {
    const admin = cluster.url('postgres')
    await createDatabase(admin, 'desk')
    process.env.DATABASE_URL = cluster.url('desk')
    process.env.AUTH_SECRET = 'only-for-the-bench-0123456789-abcdefghijk'
    const log = (line: string) => console.error(line)
    await fillDatabase(process.env.DATABASE_URL, { demo: true, log })
    const { seedArchive } = await import('../seed-archive.ts')
    await seedArchive(process.env.DATABASE_URL, { stories, seed: 1, log, now })
    await measure(stories)
  } finally {
    const { db } = await import('#lib/db/client.ts')
    await db.$disconnect()
    await cluster.release()
    rmSync(home, { recursive: true, force: true })
  }
}

/** Measures the desk of DATABASE_URL. */
export async function measure(stories: number): Promise<void> {
  const { deskList, deskRows, deskBoard, deskCounts } = await import('#lib/stories/server/desk-query.ts')
  const { db } = await import('#lib/db/client.ts')
  const sections = await db.section.findMany({ orderBy: { id: 'asc' } })
  const topic = await db.topic.findFirstOrThrow({ orderBy: { id: 'asc' } })
  const someDesk = await db.desk.findFirstOrThrow({ orderBy: { id: 'asc' } })
  const people = await db.person.findMany({ orderBy: { id: 'asc' } })
  const writer = people[3]!
  const actor = (role: Role, sectionId: number | null): PersonActor => ({
    kind: 'person',
    personId: writer.id,
    name: writer.name,
    email: writer.email,
    grants: [{ role, sectionId }],
    origin: 'newsroom',
    address: '',
  })
  const chief = actor('chief', null)
  const sectionEditor = actor('editor', sections[1]!.id)
  const reporter = actor('reporter', null)
  const askers = [
    ['chief', chief],
    ['editor of one section', sectionEditor],
    ['reporter', reporter],
  ] as const
  const year = String(now.getUTCFullYear() - 1)
  const asked: Record<string, Record<string, string>> = {
    everything: {},
    drafts: { state: 'draft' },
    'two states': { state: 'draft,submitted' },
    published: { state: 'published' },
    killed: { state: 'killed' },
    section: { section: String(sections[0]!.id) },
    'section and state': { section: String(sections[2]!.id), state: 'submitted' },
    galleries: { kind: 'gallery' },
    person: { person: String(writer.id) },
    'assigned to one': { assignee: String(writer.id) },
    'assigned to nobody': { assignee: 'nobody', state: 'draft' },
    'byline of one': { byline: String(writer.id) },
    desk: { desk: String(someDesk.id) },
    'flash and urgent': { urgency: '1,2' },
    'flash drafts': { urgency: '1', state: 'draft' },
    topic: { topic: String(topic.id) },
    'topic and killed': { topic: String(topic.id), state: 'killed' },
    'a year of changes': { from: `${year}-01-01`, to: `${year}-12-31` },
    'a day of publication': { dateBy: 'published', from: `${year}-06-10`, to: `${year}-06-10` },
    'a common word': { text: 'harbour' },
    'a rare word': { text: 'syzygy' },
    'two words': { text: 'bridge storm' },
    'two letters': { text: 'fo' },
    'no such word': { text: 'xyzzyplugh' },
    mine: { mine: '1' },
    'queue scheduled': { queue: 'scheduled' },
    'queue embargoed': { queue: 'embargoed' },
    'queue corrections': { queue: 'corrections' },
    'queue late': { queue: 'late' },
    'queue spiked': { queue: 'spiked' },
    'by publication': { sort: 'published' },
    'oldest change': { sort: 'changed-oldest' },
    'by due time': { sort: 'due' },
    'by urgency': { sort: 'urgency' },
    'much at once': {
      section: String(sections[0]!.id),
      kind: 'gallery',
      urgency: '2',
      topic: String(topic.id),
      text: 'ferry',
    },
  }
  const worst = { p95: 0, name: '' }
  const figure = async (name: string, work: () => Promise<unknown>) => {
    await work()
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      const before = performance.now()
      await work()
      times.push(performance.now() - before)
    }
    times.sort((a, b) => a - b)
    const p95 = times[Math.ceil(rounds * 0.95) - 1]!
    if (p95 > worst.p95) Object.assign(worst, { p95, name })
    print('desk', { figure: name, stories, rounds, p50: Number(times[rounds >> 1]!.toFixed(1)), value: p95 })
  }
  for (const [name, query] of Object.entries(asked)) {
    const filters = DeskFilters.parse(query)
    for (const [who, person] of askers) {
      await figure(`${name}, ${who}`, () => deskList(person, filters, now))
      await figure(`${name}, ${who}, counts`, () => deskCounts(person, filters, now))
    }
  }
  for (const sort of ['changed', 'published', 'published-oldest', 'due', 'urgency'] as const) {
    const before = await deep(stories, sort)
    await figure(`${sort}, deep`, () => deskList(chief, { sort, before }, now))
    await figure(`${sort}, deep, editor of one section`, () => deskList(sectionEditor, { sort, before }, now))
  }
  await figure('board', () => deskBoard(chief, {}, now))
  const some = await db.story.findMany({ take: 50, orderBy: { id: 'desc' }, select: { id: true } })
  const ids = some.map(({ id }) => id)
  await figure('50 rows again', () => deskRows(sectionEditor, { ids, filters: { text: 'harbour' } }, now))
  print('desk', { figure: `worst p95: ${worst.name}`, stories, value: worst.p95 })
}

/** The cursor nine tenths down the list. */
async function deep(stories: number, sort: 'changed' | 'published' | 'published-oldest' | 'due' | 'urgency') {
  const { db } = await import('#lib/db/client.ts')
  const { deskCursor } = await import('#lib/stories/desk-position.ts')
  const orders = {
    changed: [{ changedAt: 'desc' as const }, { id: 'desc' as const }],
    published: [{ firstPublishedAt: { sort: 'desc' as const, nulls: 'last' as const } }, { id: 'desc' as const }],
    'published-oldest': [{ firstPublishedAt: 'asc' as const }, { id: 'asc' as const }],
    due: [{ changedAt: 'desc' as const }, { id: 'desc' as const }],
    urgency: [{ urgency: 'asc' as const }, { changedAt: 'desc' as const }, { id: 'desc' as const }],
  }
  const row = await db.story.findFirstOrThrow({ orderBy: orders[sort], skip: Math.floor(stories * 0.9) })
  const rank = sort === 'urgency' ? row.urgency : sort === 'due' ? 0 : 1
  const at = sort.startsWith('published') ? (row.firstPublishedAt ?? row.changedAt) : row.changedAt
  return deskCursor(sort, { rank, at, id: row.id })
}
