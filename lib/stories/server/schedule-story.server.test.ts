import { beforeEach, expect, test } from 'vitest'
import type { PersonActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { makePerson, makeSection } from '#testing/factories.ts'
import { draftStory, publishedStory } from '#testing/stories.ts'
import { editStory } from './edit-story.ts'
import { updateStory } from './publish-story.ts'
import { refreezeStory, rescheduleStory, unscheduleStory } from './schedule-change.ts'
import { scheduleStory, scheduleUpdate } from './schedule-story.ts'
import { scheduledBetween } from './scheduled-between.ts'
import { workingCopy } from './working-copy-query.ts'

const now = new Date('2026-03-01T12:00:00Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
const berlinTwo = { at: '2026-03-01T14:00', zone: 'Europe/Berlin' }
const update = { kind: 'update', note: '', renewsFeedPosition: false } as const

let editor: PersonActor
let sectionId: number
beforeEach(async () => {
  editor = await makePerson({ grants: ['editor'] })
  sectionId = (await makeSection()).id
})
const draft = (changes = {}) => draftStory(sectionId, changes, { now })
const datesOf = (storyId: number) => db.scheduledMove.findMany({ where: { storyId }, orderBy: { id: 'asc' } })

test('wall time and zone are kept as they were said, with the instant and the words of that moment', async () => {
  const { id, revision } = await draft()
  await scheduleStory(editor, { id, revision, ...berlinTwo }, now)
  expect(await datesOf(id)).toMatchObject([
    {
      kind: 'publish',
      wall: '2026-03-01T14:00',
      zone: 'Europe/Berlin',
      at: minutes(60),
      versionId: expect.any(Number),
    },
  ])
  const story = await workingCopy(editor, id, now)
  expect(story).toMatchObject({ state: 'scheduled', scheduledAt: minutes(60).toISOString() })
  expect(story.schedule).toMatchObject({ version: { number: 1 }, isBehind: false, setBy: editor.name })
})

test.each([
  ['skipped', '2026-03-29T02:30', 'skip'],
  ['repeated', '2026-10-25T02:30', 'twice'],
  ['past', '2026-03-01T12:59', 'passed'],
])('a %s time is refused at its field and changes nothing', async (_, at, words) => {
  const { id, revision } = await draft()
  const scheduling = scheduleStory(editor, { id, revision, at, zone: 'Europe/Berlin' }, now)
  await expect(scheduling).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining(words) })
  expect(await db.story.findUnique({ where: { id } })).toMatchObject({ state: 'draft', revision, scheduledAt: null })
})

test('which of two is meant can be said', async () => {
  const { id, revision } = await draft()
  await scheduleStory(editor, { id, revision, at: '2026-10-25T02:30', zone: 'Europe/Berlin', fold: 'second' }, now)
  expect(await datesOf(id)).toMatchObject([{ at: new Date('2026-10-25T01:30:00Z') }])
})

test('a story that is not ready gets no date', async () => {
  const { id, revision } = await draft({ headline: '' })
  await expect(scheduleStory(editor, { id, revision, ...berlinTwo }, now)).rejects.toMatchObject({ code: 'not-ready' })
  expect(await datesOf(id)).toEqual([])
})

test('after an edit the story says that its date is behind, and the words of now can be taken', async () => {
  const { id, revision } = await draft()
  const dated = await scheduleStory(editor, { id, revision, ...berlinTwo }, now)
  const edited = await editStory(editor, { id, revision: dated.revision, changes: { headline: 'New' } }, minutes(1))
  expect((await workingCopy(editor, id, now)).schedule).toMatchObject({ version: { number: 1 }, isBehind: true })
  await refreezeStory(editor, { id, revision: edited.revision }, minutes(2))
  expect((await workingCopy(editor, id, now)).schedule).toMatchObject({
    version: { number: 2 },
    isBehind: false,
    wall: berlinTwo.at,
  })
})

test('a date moves in one step and keeps its words', async () => {
  const { id, revision } = await draft()
  const dated = await scheduleStory(editor, { id, revision, ...berlinTwo }, now)
  const date = { at: '2026-03-02T09:00', zone: 'Asia/Seoul' }
  await rescheduleStory(editor, { id, revision: dated.revision, ...date }, minutes(1))
  const [before, after] = await datesOf(id)
  expect(before).toMatchObject({ cancelledAt: minutes(1), cancelledById: editor.personId })
  expect(after).toMatchObject({ wall: date.at, zone: date.zone, cancelledAt: null, versionId: before?.versionId })
  expect(await db.story.findUnique({ where: { id } })).toMatchObject({
    state: 'scheduled',
    scheduledAt: new Date('2026-03-02T00:00:00Z'),
    scheduledZone: 'Asia/Seoul',
  })
})

test('a published story can have one later edition waiting, which can be taken off again', async () => {
  const { id, revision } = await publishedStory(sectionId, {}, { now })
  const dated = await scheduleUpdate(editor, { id, revision, ...berlinTwo, ...update }, now)
  expect(dated.state).toBe('published')
  const again = scheduleUpdate(editor, { id, revision: dated.revision, ...berlinTwo, ...update }, now)
  await expect(again).rejects.toMatchObject({ code: 'illegal-move' })
  const off = await unscheduleStory(editor, { id, revision: dated.revision }, minutes(1))
  expect(off.state).toBe('published')
  expect(await workingCopy(editor, id, now)).toMatchObject({ state: 'published', schedule: null, scheduledAt: null })
})

test('off the schedule a story that was never out is approved', async () => {
  const { id, revision } = await draft()
  const dated = await scheduleStory(editor, { id, revision, ...berlinTwo }, now)
  const off = await unscheduleStory(editor, { id, revision: dated.revision }, minutes(1))
  expect(off.state).toBe('approved')
  expect(await datesOf(id)).toMatchObject([{ cancelledAt: minutes(1) }])
})

test('a reporter may neither set a date nor move one', async () => {
  const reporter = await makePerson({ grants: ['reporter'] })
  const { id, revision } = await draftStory(sectionId, {}, { actor: reporter, now })
  await expect(scheduleStory(reporter, { id, revision, ...berlinTwo }, now)).rejects.toMatchObject({
    code: 'not-allowed',
  })
  const dated = await scheduleStory(editor, { id, revision, ...berlinTwo }, now)
  const moving = rescheduleStory(reporter, { id, revision: dated.revision, ...berlinTwo }, now)
  await expect(moving).rejects.toMatchObject({ code: 'not-allowed' })
})

test('the strip holds what goes out in its span, of what the person may read', async () => {
  const [first, later] = [await draft({ headline: 'First' }), await draft({ headline: 'Later' })]
  await scheduleStory(editor, { ...later, at: '2026-03-03T14:00', zone: 'Europe/Berlin' }, now)
  await scheduleStory(editor, { ...first, ...berlinTwo }, now)
  const out = await publishedStory(sectionId, { headline: 'Out' }, { now })
  await scheduleUpdate(editor, { ...out, at: '2026-03-01T15:00', zone: 'Europe/Berlin', ...update }, now)
  const day = await scheduledBetween(editor, now, minutes(24 * 60))
  expect(day.map(({ headline, kind }) => [headline, kind])).toEqual([
    ['First', 'publish'],
    ['Out', 'update'],
  ])
  const stranger = await makePerson({ grants: [{ role: 'editor', sectionId: (await makeSection()).id }] })
  expect(await scheduledBetween(stranger, now, minutes(24 * 60))).toEqual([])
})

test('an embargo of an edition that is out changes only by another edition', async () => {
  const { id, revision } = await publishedStory(sectionId, { embargoUntil: minutes(60) }, { now })
  const spans = async () =>
    (await db.publication.findMany({ where: { storyId: id }, orderBy: { editionId: 'asc' } })).map(
      ({ visibleFrom, visibleUntil }) => [visibleFrom, visibleUntil],
    )
  const edited = await editStory(editor, { id, revision, changes: { embargoUntil: minutes(30) } }, minutes(1))
  expect(await spans()).toEqual([[minutes(60), null]])
  const input = { id, revision: edited.revision, note: '', renewsFeedPosition: false }
  await updateStory(editor, input, minutes(2))
  expect(await spans()).toEqual([
    [minutes(60), minutes(60)],
    [minutes(30), null],
  ])
})
