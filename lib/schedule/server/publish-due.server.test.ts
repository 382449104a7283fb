import { expect, test } from 'vitest'
import { systemActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { editStory } from '#lib/stories/server/edit-story.ts'
import { killStory } from '#lib/stories/server/end-story.ts'
import { updateStory } from '#lib/stories/server/publish-story.ts'
import { scheduleStory, scheduleUpdate } from '#lib/stories/server/schedule-story.ts'
import { makePerson, makeSection, makeTopic } from '#testing/factories.ts'
import { draftStory, publishedStory } from '#testing/stories.ts'
import { publishDue } from './publish-due.ts'

const seed = systemActor('seed')
const now = new Date('2026-03-01T12:00:00Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
const berlin = { zone: 'Europe/Berlin' }
const update = { kind: 'update', note: '', renewsFeedPosition: false } as const

async function scheduled(at: string, more: { laterChanges?: boolean; overrideReason?: string } = {}, changes = {}) {
  const draft = await draftStory((await makeSection()).id, changes, { now })
  const { revision } = await scheduleStory(seed, { ...draft, ...berlin, at, ...more }, now)
  return { id: draft.id, revision }
}
const lastEdition = (storyId: number) =>
  db.edition.findFirstOrThrow({ where: { storyId }, orderBy: { number: 'desc' }, include: { topics: true } })

test('a story goes out at its wall time in its zone, not before', async () => {
  const { id } = await scheduled('2026-03-01T14:00')
  expect(await publishDue(new Date(minutes(60).getTime() - 1))).toEqual([])
  expect(await publishDue(minutes(60))).toEqual([{ storyId: id, lateMs: 0 }])
  expect(await db.edition.count({ where: { storyId: id } })).toBe(1)
  expect(await db.story.findUnique({ where: { id } })).toMatchObject({ state: 'published', scheduledAt: null })
  expect(await publishDue(minutes(61))).toEqual([])
})

test('a clock that falls back after a story has gone out does not send it out again', async () => {
  const { id } = await scheduled('2026-03-01T14:00')
  await publishDue(minutes(61))
  expect(await publishDue(minutes(30))).toEqual([])
  expect(await publishDue(minutes(62))).toEqual([])
  expect(await db.edition.count({ where: { storyId: id } })).toBe(1)
})

test('of eight processes that look at once, one publishes each story', async () => {
  for (let n = 0; n < 6; n++) await scheduled('2026-03-01T14:00')
  const looks = await Promise.all(Array.from({ length: 8 }, () => publishDue(minutes(90))))
  // What all others hold at that moment is taken at the next look.
  const rest = await publishDue(minutes(90))
  expect([...looks.flat(), ...rest]).toHaveLength(6)
  expect(await db.edition.count()).toBe(6)
  expect(await db.event.count({ where: { type: 'story.published', origin: 'scheduler' } })).toBe(6)
})

test('after a standstill all go out, and how late is on record', async () => {
  const second = await scheduled('2026-03-01T14:30')
  const first = await scheduled('2026-03-01T14:00')
  const fired = await publishDue(minutes(120))
  expect(fired).toHaveLength(2)
  expect(fired).toContainEqual({ storyId: first.id, lateMs: 60 * 60_000 })
  expect(fired).toContainEqual({ storyId: second.id, lateMs: 30 * 60_000 })
  const event = await db.event.findFirstOrThrow({ where: { storyId: first.id, type: 'story.published' } })
  expect(event.detail).toMatchObject({ lateMs: 60 * 60_000, scheduledFor: minutes(60).toISOString() })
})

test('what is written after a date was set stays in the working copy', async () => {
  const story = await scheduled('2026-03-01T14:00')
  await editStory(seed, { ...story, changes: { headline: 'Harbour closes again', urgency: 1 } }, minutes(5))
  await publishDue(minutes(60))
  expect(await lastEdition(story.id)).toMatchObject({ headline: 'Harbour reopens after storm', urgency: 3 })
  expect(await db.story.findUnique({ where: { id: story.id } })).toMatchObject({
    state: 'published',
    headline: 'Harbour closes again',
    urgency: 1,
  })
})

test('later changes go out too where the person said so', async () => {
  const story = await scheduled('2026-03-01T14:00', { laterChanges: true })
  await editStory(seed, { ...story, changes: { headline: 'Harbour closes again' } }, minutes(5))
  await publishDue(minutes(60))
  expect(await lastEdition(story.id)).toMatchObject({ headline: 'Harbour closes again' })
})

test('frozen words go out without what the newsroom has taken away since', async () => {
  const section = await makeSection()
  const [kept, gone] = [await publishedStory(section.id, {}, { now }), await publishedStory(section.id, {}, { now })]
  const [old, young] = [await makeTopic(), await makeTopic()]
  const draft = await draftStory(section.id, { relatedIds: [gone.id, kept.id], topicIds: [old.id] }, { now })
  await scheduleStory(seed, { ...draft, ...berlin, at: '2026-03-01T14:00' }, now)
  await killStory(seed, { ...gone, reason: 'Wrong', advisory: 'Killed' }, minutes(1))
  await db.topic.update({ where: { id: old.id }, data: { mergedIntoId: young.id } })
  await publishDue(minutes(60))
  const edition = await lastEdition(draft.id)
  expect(edition.relatedIds).toEqual([kept.id])
  expect(edition.topics.map(({ topicId }) => topicId)).toEqual([young.id])
})

test('an embargo set after the date was set holds, whatever the frozen words say', async () => {
  const story = await scheduled('2026-03-01T14:00')
  await editStory(seed, { ...story, changes: { embargoUntil: minutes(180) } }, minutes(5))
  await publishDue(minutes(60))
  const { id } = await lastEdition(story.id)
  expect(await db.publication.findUnique({ where: { editionId: id } })).toMatchObject({ visibleFrom: minutes(180) })
})

test('a scheduled update takes the place of the edition on show at its time, and not before', async () => {
  const { id, revision } = await publishedStory((await makeSection()).id, {}, { now })
  const edited = await editStory(seed, { id, revision, changes: { headline: 'Ferries are back' } }, minutes(1))
  const date = { ...berlin, at: '2026-03-01T14:00' }
  await scheduleUpdate(seed, { id, revision: edited.revision, ...date, ...update, note: 'All lines run' }, minutes(2))
  const shownAt = async (at: Date) =>
    (
      await db.publication.findFirst({
        where: { storyId: id, visibleFrom: { lte: at }, OR: [{ visibleUntil: null }, { visibleUntil: { gt: at } }] },
        include: { edition: true },
      })
    )?.edition
  expect(await shownAt(minutes(59))).toMatchObject({ number: 1 })
  await publishDue(minutes(60))
  expect(await shownAt(minutes(59))).toMatchObject({ number: 1 })
  expect(await shownAt(minutes(60))).toMatchObject({ number: 2, headline: 'Ferries are back', note: 'All lines run' })
  expect(await db.scheduledMove.findFirst({ where: { storyId: id } })).toMatchObject({ editionNumber: 2 })
})

test('a scheduled update waits on while another edition goes out by hand', async () => {
  const { id, revision } = await publishedStory((await makeSection()).id, {}, { now })
  const date = { ...berlin, at: '2026-03-01T14:00' }
  const dated = await scheduleUpdate(seed, { id, revision, ...date, ...update }, minutes(2))
  await updateStory(seed, { id, revision: dated.revision, note: '', renewsFeedPosition: false }, minutes(10))
  expect(await publishDue(minutes(60))).toEqual([{ storyId: id, lateMs: 0 }])
  expect(await lastEdition(id)).toMatchObject({ number: 3, kind: 'update' })
})

test('a story killed while it waits never goes out', async () => {
  const story = await scheduled('2026-03-01T14:00')
  await killStory(seed, { ...story, reason: 'Wrong', advisory: 'Killed' }, minutes(1))
  expect(await publishDue(minutes(60))).toEqual([])
  expect(await db.edition.count()).toBe(0)
})

test('a story that is not ready stays scheduled, is told of once, holds up nobody, and goes out when it is ready', async () => {
  const [setBy, chief] = [await makePerson({ grants: ['editor'] }), await makePerson({ grants: ['chief'] })]
  const draft = await draftStory((await makeSection()).id, {}, { now })
  const date = { ...berlin, at: '2026-03-01T14:00', laterChanges: true }
  const { revision } = await scheduleStory(setBy, { ...draft, ...date }, now)
  const broken = await editStory(seed, { id: draft.id, revision, changes: { headline: '' } }, now)
  const whole = await scheduled('2026-03-01T14:30')

  const refused = { storyId: draft.id, refused: 'Write a headline.' }
  expect(await publishDue(minutes(120))).toEqual(
    expect.arrayContaining([
      { ...refused, isNew: true },
      { storyId: whole.id, lateMs: 30 * 60_000 },
    ]),
  )
  expect(await publishDue(minutes(121))).toEqual([{ ...refused, isNew: false }])
  expect(await db.story.findUnique({ where: { id: draft.id } })).toMatchObject({ state: 'scheduled' })
  expect(await db.scheduledMove.findFirst({ where: { storyId: draft.id } })).toMatchObject({
    refusal: 'Write a headline.',
    firedAt: null,
  })
  expect(await db.event.count({ where: { type: 'story.schedule-refused' } })).toBe(1)
  const notices = await db.notice.findMany({ where: { kind: 'schedule-refused' }, orderBy: { personId: 'asc' } })
  expect(notices.map(({ personId }) => personId)).toEqual([setBy.personId, chief.personId])

  const changes = { headline: 'Harbour reopens' }
  await editStory(seed, { id: draft.id, revision: broken.revision, changes }, new Date(minutes(121).getTime() + 1))
  expect(await publishDue(new Date(minutes(121).getTime() + 2))).toMatchObject([{ storyId: draft.id }])
})

test('what fails by a fault of ours holds up nobody either', async () => {
  const broken = await scheduled('2026-03-01T14:00')
  const whole = await scheduled('2026-03-01T14:30')
  await db.scheduledMove.updateMany({ where: { storyId: broken.id }, data: { input: 'nonsense' } })
  const fired = await publishDue(minutes(120))
  expect(fired.find(({ storyId }) => storyId === broken.id)).toMatchObject({ isNew: true, cause: expect.anything() })
  expect(fired.find(({ storyId }) => storyId === whole.id)).toMatchObject({ lateMs: 30 * 60_000 })
})
