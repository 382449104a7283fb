import { expect, test } from 'vitest'
import { systemActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { editStory } from '#lib/stories/server/edit-story.ts'
import { scheduleStory } from '#lib/stories/server/schedule-story.ts'
import { makeSection } from '#testing/factories.ts'
import { draftStory } from '#testing/stories.ts'
import { publishDue } from './publish-due.ts'

const now = new Date('2026-03-01T12:00:00Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)

async function scheduled(at: string) {
  const draft = await draftStory((await makeSection()).id, {}, { now })
  const { revision } = await scheduleStory(systemActor('seed'), { ...draft, at, zone: 'Europe/Berlin' }, now)
  return { id: draft.id, revision }
}

test('a story goes out at its wall time in its zone, not before', async () => {
  const { id } = await scheduled('2026-03-01T14:00')
  expect(await publishDue(minutes(59))).toEqual([])
  expect(await publishDue(minutes(60))).toEqual([{ storyId: id, lateMs: 0 }])
  expect(await db.edition.count({ where: { storyId: id } })).toBe(1)
  expect(await db.story.findUnique({ where: { id } })).toMatchObject({ state: 'published', scheduledAt: null })
})

test('of eight processes that look at once, one publishes each story', async () => {
  for (let n = 0; n < 6; n++) await scheduled('2026-03-01T14:00')
  const looks = await Promise.all(Array.from({ length: 8 }, () => publishDue(minutes(90))))
  expect(looks.flat()).toHaveLength(6)
  expect(await db.edition.count()).toBe(6)
  expect(await db.event.count({ where: { type: 'story.published', origin: 'scheduler' } })).toBe(6)
})

test('a story that is not ready stays scheduled and is told, and the others go out', async () => {
  const broken = await scheduled('2026-03-01T14:00')
  await editStory(systemActor('seed'), { ...broken, changes: { headline: '' } }, now)
  const whole = await scheduled('2026-03-01T14:30')
  expect(await publishDue(minutes(120))).toEqual([
    { storyId: broken.id, refused: 'Write a headline.' },
    { storyId: whole.id, lateMs: 30 * 60_000 },
  ])
  expect((await db.story.findUnique({ where: { id: broken.id } }))?.state).toBe('scheduled')
})
