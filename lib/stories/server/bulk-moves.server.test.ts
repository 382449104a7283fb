import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import type { PersonActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { makePerson, makeSection } from '#testing/factories.ts'
import { draftStory } from '#testing/stories.ts'
import type { BulkWork } from '../bulk-inputs.ts'
import { openBulks } from './bulk-job.ts'
import { cancelBulk, startBulk, undoBulk } from './bulk-moves.ts'
import { bulkReport } from './bulk-report.ts'
import { runBulk } from './bulk-run.ts'

const now = new Date()
let world: number
let sport: number
let editor: PersonActor
beforeEach(async () => {
  world = (await makeSection({ name: 'World' })).id
  sport = (await makeSection({ name: 'Sport' })).id
  editor = await makePerson({ grants: [{ role: 'editor', sectionId: world }] })
})

const start = (work: BulkWork, filters: Record<string, string>, count: number, actor = editor) =>
  startBulk(actor, { key: randomUUID(), work, stories: { filters, count } }, now)
const ended = (id: string, actor = editor) =>
  vi.waitUntil(
    async () => {
      const report = await bulkReport(actor, { id })
      const isOver = report.finishedAt !== null && (report.undoneAt === null || report.counts.done === 0)
      return isOver ? report : null
    },
    { timeout: 15_000, interval: 10 },
  )
const stateOf = async (id: number) => (await db.story.findUniqueOrThrow({ where: { id } })).state

test('does the whole filter and nothing beside it, and takes it back', async () => {
  const inside = [await draftStory(world, { urgency: 2 }), await draftStory(world, { urgency: 2 })]
  const outside = [await draftStory(world), await draftStory(sport, { urgency: 2 })]
  const { id } = await start({ act: 'spike' }, { urgency: '2', state: 'draft' }, 2)
  expect((await ended(id)).counts).toEqual({ waiting: 0, done: 2, refused: 0, undone: 0 })
  expect(await Promise.all(inside.map((story) => stateOf(story.id)))).toEqual(['spiked', 'spiked'])
  expect(await Promise.all(outside.map((story) => stateOf(story.id)))).toEqual(['draft', 'draft'])
  await undoBulk(editor, { id }, now)
  expect((await ended(id)).counts).toMatchObject({ done: 0, undone: 2 })
  expect(await Promise.all(inside.map((story) => stateOf(story.id)))).toEqual(['draft', 'draft'])
})

test('is refused with the number there is now when the filter counts otherwise than the person saw', async () => {
  await draftStory(world)
  await draftStory(world)
  await expect(start({ act: 'spike' }, {}, 1)).rejects.toMatchObject({ code: 'conflict', facts: { count: 2 } })
  expect(await db.bulkMove.count()).toBe(0)
})

test('tells of each story why it was refused, and goes on with the others', async () => {
  const draft = await draftStory(world)
  const empty = await draftStory(world, { headline: '' })
  const { id } = await start({ act: 'publish' }, {}, 2)
  const report = await ended(id)
  expect(report.counts).toMatchObject({ done: 1, refused: 1 })
  expect(report.items[0]).toMatchObject({ storyId: empty.id, outcome: 'refused' })
  expect(report.items[0]?.message).not.toBe('')
  expect(await stateOf(draft.id)).toBe('published')
})

test('names of stories that are not the person’s are as if they were not there', async () => {
  const foreign = await draftStory(sport)
  const one = { key: randomUUID(), work: { act: 'spike' as const }, stories: { ids: [foreign.id] } }
  await expect(startBulk(editor, one, now)).rejects.toMatchObject({ code: 'not-found' })
  const chief = await makePerson({ grants: ['chief'] })
  const { id } = await startBulk(chief, { ...one, key: randomUUID() }, now)
  await expect(bulkReport(editor, { id })).rejects.toMatchObject({ code: 'not-found' })
  await expect(undoBulk(editor, { id }, now)).rejects.toMatchObject({ code: 'not-found' })
  await ended(id, chief)
})

test('what a process left in the middle is done by the next, each story once', async () => {
  const stories = [await draftStory(world), await draftStory(world), await draftStory(world)]
  const id = randomUUID()
  const { personId } = editor
  await db.bulkMove.create({
    data: { id, personId, act: 'submit', input: { act: 'submit' }, total: 3, startedAt: now },
  })
  await db.bulkMoveItem.createMany({ data: stories.map((story) => ({ bulkId: id, storyId: story.id })) })
  expect(await openBulks()).toEqual([id])
  await Promise.all([runBulk(id), runBulk(id)])
  await runBulk(id)
  expect((await bulkReport(editor, { id })).counts).toMatchObject({ done: 3, waiting: 0 })
  expect(await db.event.count({ where: { type: 'story.submitted' } })).toBe(3)
  expect(await openBulks()).toEqual([])
})

test('cancelled, it leaves what still waits; the same key again is the same bulk move', async () => {
  const story = await draftStory(world)
  const id = randomUUID()
  const { personId } = editor
  await db.bulkMove.create({ data: { id, personId, act: 'spike', input: { act: 'spike' }, total: 1, startedAt: now } })
  await db.bulkMoveItem.create({ data: { bulkId: id, storyId: story.id } })
  await cancelBulk(editor, { id }, now)
  expect((await ended(id)).counts).toMatchObject({ waiting: 1, done: 0 })
  expect(await stateOf(story.id)).toBe('draft')
  const again = await startBulk(editor, { key: id, work: { act: 'spike' }, stories: { ids: [story.id] } }, now)
  expect([again.id, again.total, await db.bulkMove.count()]).toEqual([id, 1, 1])
})

test('gives stories to somebody and back to whom they were', async () => {
  const chief = await makePerson({ grants: ['chief'] })
  const story = await draftStory(world)
  editor = chief
  const ada = await makePerson({ grants: ['reporter'] })
  const { id } = await start({ act: 'assign', assigneeId: ada.personId }, {}, 1, chief)
  await ended(id)
  expect((await db.story.findUniqueOrThrow({ where: { id: story.id } })).assigneeId).toBe(ada.personId)
  await undoBulk(chief, { id }, now)
  expect((await ended(id)).counts).toMatchObject({ undone: 1 })
  expect((await db.story.findUniqueOrThrow({ where: { id: story.id } })).assigneeId).toBeNull()
})
