import { expect, test } from 'vitest'
import { systemActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { makeSection } from '#testing/factories.ts'
import { aPerson } from '#testing/staff.ts'
import { draftStory, publishedStory } from '#testing/stories.ts'
import { dashboard } from './dashboard-query.ts'
import { returnStory, submitStory } from './move-story.ts'

const now = new Date('2026-03-01T12:00:00Z')
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)
const seed = systemActor('seed')

test('editors find their own sections’ queue, reporters what came back', async () => {
  const [world, sport] = [await makeSection(), await makeSection()]
  const reporter = await aPerson('Rosa', 'reporter')
  const editor = await aPerson('Edda', { role: 'editor', sectionId: world.id })
  const draft = await draftStory(world.id, {}, { actor: reporter, now })
  const submitted = await submitStory(reporter, draft, now)
  const foreign = await draftStory(sport.id, {}, { now })
  await submitStory(seed, foreign, now)
  expect((await dashboard(editor, now)).waiting).toMatchObject([{ id: draft.id, wait: 'submitted' }])
  expect((await dashboard(reporter, now)).waiting).toEqual([])
  await returnStory(editor, { id: draft.id, revision: submitted.revision, reason: 'Who says so?' }, hours(1))
  expect((await dashboard(editor, hours(1))).waiting).toEqual([])
  expect((await dashboard(reporter, hours(1))).waiting).toMatchObject([{ id: draft.id, wait: 'returned' }])
})

test('an embargo that ends within a day goes out next, for those who may read the story', async () => {
  const section = await makeSection()
  const { id } = await publishedStory(section.id, { embargoUntil: hours(3) }, { now })
  await publishedStory(section.id, { embargoUntil: hours(30) }, { now })
  const editor = await aPerson('Edda', { role: 'editor', sectionId: section.id })
  const stranger = await aPerson('Stan', { role: 'reporter', sectionId: section.id })
  expect((await dashboard(editor, now)).outgoing).toMatchObject([{ id, what: 'embargo', at: hours(3).toISOString() }])
  expect((await dashboard(stranger, now)).outgoing).toEqual([])
  expect((await dashboard(editor, hours(4))).outgoing).toHaveLength(0)
})

test('what is due and not out is late', async () => {
  const section = await makeSection()
  const editor = await aPerson('Edda', { role: 'editor', sectionId: section.id })
  const { id } = await draftStory(section.id, {}, { now })
  const out = await publishedStory(section.id, {}, { now })
  await db.story.updateMany({ where: { id: { in: [id, out.id] } }, data: { dueAt: hours(1) } })
  expect((await dashboard(editor, now)).late).toEqual([])
  expect((await dashboard(editor, hours(2))).late).toMatchObject([{ id, since: hours(1).toISOString() }])
})
