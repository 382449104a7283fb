import { beforeEach, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { makePerson, makeSection } from '#testing/factories.ts'
import { draftStory } from '#testing/stories.ts'
import { type DeskFilters, sorts } from '../desk-filters.ts'
import { deskBoard, deskCounts, deskList, deskRows } from './desk-query.ts'

const now = new Date('2026-03-01T12:00:00Z')
const many = 120
let world: number
let sport: number
beforeEach(async () => {
  world = (await makeSection({ name: 'World' })).id
  sport = (await makeSection({ name: 'Sport' })).id
})

/** Rows straight into the table: the lists look at nothing else. Every third has dates, many of them alike. */
async function fill() {
  await db.story.createMany({
    data: Array.from({ length: many }, (_, n) => {
      const at = new Date(now.getTime() - Math.floor(n / 4) * 60_000)
      const dated =
        n % 3 === 0 ? { firstPublishedAt: at, dueAt: at, embargoUntil: at, scheduledAt: at, scheduledZone: 'UTC' } : {}
      return { sectionId: world, body: {}, headline: `Story ${n}`, urgency: (n % 5) + 1, changedAt: at, ...dated }
    }),
  })
}

async function walk(filters: DeskFilters, between: (page: number) => Promise<unknown> = async () => {}) {
  const chief = await makePerson({ grants: ['chief'] })
  const seen: number[] = []
  let before: string | undefined
  for (let page = 0; page < 10; page++) {
    const { rows, next } = await deskList(chief, { ...filters, before }, now)
    seen.push(...rows.map(({ id }) => id))
    if (next === null) return seen
    before = next
    await between(page)
  }
  throw new Error('The list has no end.')
}

test.each(sorts)(
  'in the order “%s” every story stands once, also where many have the same date or none',
  async (sort) => {
    await fill()
    const seen = await walk({ sort })
    expect(seen).toHaveLength(many)
    expect(new Set(seen).size).toBe(many)
  },
)

test('nothing that stays as it is gets lost or comes twice while others change and arrive', async () => {
  await fill()
  const moving = (await db.story.findMany({ orderBy: { changedAt: 'asc' }, take: 10 })).map(({ id }) => id)
  const still = (await db.story.findMany({ where: { id: { notIn: moving } } })).map(({ id }) => id)
  const seen = await walk({}, async (page) => {
    await db.story.updateMany({
      where: { id: { in: moving.slice(page * 5, page * 5 + 5) } },
      data: { changedAt: new Date(now.getTime() + page) },
    })
    await db.story.create({ data: { sectionId: world, body: {}, changedAt: new Date(now.getTime() + 1_000 + page) } })
  })
  expect(seen.filter((id) => still.includes(id)).sort((a, b) => a - b)).toEqual(still.sort((a, b) => a - b))
})

test('an editor of one section meets nothing of another in list, board, counts, rows or search', async () => {
  const own = await draftStory(world, { headline: 'Harbour in the world' })
  const foreign = await draftStory(sport, { headline: 'Harbour cup' })
  const editor = await makePerson({ grants: [{ role: 'editor', sectionId: world }] })
  for (const filters of [{}, { text: 'harbour' }, { text: String(foreign.id) }, { section: sport }, { topic: 1 }]) {
    const page = await deskList(editor, filters, now)
    expect(page.rows.map(({ id }) => id)).not.toContain(foreign.id)
    expect(page.rows.length).toBeLessThanOrEqual(1)
    expect((await deskCounts(editor, filters, now)).total).toBe(page.rows.length)
  }
  expect(await deskRows(editor, { ids: [own.id, foreign.id], filters: {} }, now)).toMatchObject({
    rows: [{ id: own.id }],
    gone: [foreign.id],
  })
  const board = await deskBoard(editor, {}, now)
  expect(board.columns.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual([own.id])
})

test('words are found by their parts, two letters at the start of a word, and signs mean themselves', async () => {
  const chief = await makePerson({ grants: ['chief'] })
  await draftStory(world, { headline: 'UK harbour at 100% power', slugline: 'Port-UK' })
  const finds = async (text: string) => (await deskList(chief, { text }, now)).rows.length
  expect(await Promise.all(['arbou', 'uk', 'POWER harbour', '100%', 'port-u'].map(finds))).toEqual([1, 1, 1, 1, 1])
  expect(await Promise.all(['bo', '1%0', 'har_our', 'harbour ferry'].map(finds))).toEqual([0, 0, 0, 0])
})

test('days are those of the newsroom’s zone, both ends included', async () => {
  const chief = await makePerson({ grants: ['chief'] })
  await db.setting.create({
    data: { key: 'newsroom', value: { name: 'A', source: 'A', tagline: '', zone: 'Asia/Tokyo', language: 'en' } },
  })
  await db.story.create({ data: { sectionId: world, body: {}, changedAt: new Date('2026-02-28T15:00:00Z') } })
  const on = async (from: string, to: string) => (await deskCounts(chief, { from, to }, now)).total
  expect([await on('2026-03-01', '2026-03-01'), await on('2026-02-28', '2026-02-28')]).toEqual([1, 0])
})
