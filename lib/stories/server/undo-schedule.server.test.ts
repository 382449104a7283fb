import { beforeEach, expect, test } from 'vitest'
import type { PersonActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { makePerson, makeSection } from '#testing/factories.ts'
import { draftStory, publishedStory } from '#testing/stories.ts'
import { publishStory } from './publish-story.ts'
import { unscheduleStory } from './schedule-change.ts'
import { scheduleStory, scheduleUpdate } from './schedule-story.ts'
import { undoStory } from './undo-story.ts'

const now = new Date('2026-03-01T12:00:00Z')
const seconds = (count: number) => new Date(now.getTime() + count * 1_000)
/** A minute from now. */
const date = { at: '2026-03-01T12:01', zone: 'UTC', laterChanges: false }
let sectionId: number
let editor: PersonActor
beforeEach(async () => {
  sectionId = (await makeSection()).id
  editor = await makePerson({ grants: ['editor'] })
})

const standing = async (id: number) => {
  const open = await db.scheduledMove.count({ where: { storyId: id, firedAt: null, cancelledAt: null } })
  const { state, scheduledAt } = await db.story.findUniqueOrThrow({ where: { id } })
  return { state, scheduledAt, open }
}
const notDated = { scheduledAt: null, open: 0 }
const dated = { scheduledAt: seconds(60), open: 1 }

test('undoing a schedule takes the date off, and undoing that it was taken off sets it again', async () => {
  const draft = await draftStory(sectionId, {}, { now })
  const { id } = draft
  const scheduled = await scheduleStory(editor, { ...draft, ...date }, now)
  expect(await standing(id)).toEqual({ state: 'scheduled', ...dated })
  const undone = await undoStory(editor, { id, revision: scheduled.revision }, seconds(5))
  expect(await standing(id)).toEqual({ state: 'draft', ...notDated })
  const again = await scheduleStory(editor, { id, revision: undone.revision, ...date }, seconds(6))
  const off = await unscheduleStory(editor, { id, revision: again.revision }, seconds(7))
  expect(await standing(id)).toEqual({ state: 'approved', ...notDated })
  await undoStory(editor, { id, revision: off.revision }, seconds(8))
  expect(await standing(id)).toEqual({ state: 'scheduled', ...dated })
})

test('a date whose time has come meanwhile is not set again', async () => {
  const draft = await draftStory(sectionId, {}, { now })
  const { revision } = await scheduleStory(editor, { ...draft, ...date }, now)
  const off = await unscheduleStory(editor, { id: draft.id, revision }, seconds(50))
  const late = undoStory(editor, { id: draft.id, revision: off.revision }, seconds(70))
  await expect(late).rejects.toMatchObject({ code: 'illegal-move', message: expect.stringContaining('has passed') })
  expect(await standing(draft.id)).toEqual({ state: 'approved', ...notDated })
})

test('a story published ahead of its date waits for it again; after the date it is approved', async () => {
  for (const [undoneAt, expected] of [
    [seconds(20), { state: 'scheduled', ...dated }],
    [seconds(61), { state: 'approved', ...notDated }],
  ] as const) {
    const draft = await draftStory(sectionId, {}, { now })
    const { id } = draft
    const { revision } = await scheduleStory(editor, { ...draft, ...date }, now)
    const publishedAt = new Date(undoneAt.getTime() - 10_000)
    const published = await publishStory(editor, { id, revision }, publishedAt)
    expect(await standing(id)).toEqual({ state: 'published', ...notDated })
    await undoStory(editor, { id, revision: published.revision }, undoneAt)
    expect(await standing(id)).toEqual(expected)
  }
})

test('undoing a scheduled update takes only that off', async () => {
  const { id, revision } = await publishedStory(sectionId, {}, { now: seconds(-600) })
  const input = { id, revision, ...date, kind: 'update' as const, note: '', renewsFeedPosition: false }
  const scheduled = await scheduleUpdate(editor, input, now)
  expect(await standing(id)).toEqual({ state: 'published', ...dated })
  await undoStory(editor, { id, revision: scheduled.revision }, seconds(5))
  expect(await standing(id)).toEqual({ state: 'published', ...notDated })
})
