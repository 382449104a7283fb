import { afterEach, expect, test, vi } from 'vitest'
import { systemActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { scheduleStory } from '#lib/stories/server/schedule-story.ts'
import { makeSection } from '#testing/factories.ts'
import { draftStory } from '#testing/stories.ts'
import { publishDue } from './publish-due.ts'
import { scheduleClock } from './schedule-clock.ts'

const hour = 3_600_000
afterEach(() => {
  vi.useRealTimers()
})

/** The process's clock alone is moved; the database keeps its own. */
const stepClock = (ms: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms })

async function scheduledIn(ms: number): Promise<number> {
  const draft = await draftStory((await makeSection()).id)
  const at = new Date(Date.now() + ms).toISOString().slice(0, 16)
  await scheduleStory(systemActor('seed'), { ...draft, at, zone: 'UTC' }, new Date())
  return draft.id
}

test('a process whose clock has stepped ahead sends nothing out early', async () => {
  await scheduledIn(hour)
  stepClock(2 * hour)
  const clock = await scheduleClock()
  expect(await publishDue(clock(), clock)).toEqual([])
  expect(await db.edition.count()).toBe(0)
})

test('a process whose clock has fallen back waits until it is right again', async () => {
  const id = await scheduledIn(hour)
  await db.$executeRaw`UPDATE scheduled_moves SET at = now() - interval '1 minute'`
  stepClock(-2 * hour)
  const behind = await scheduleClock()
  expect(await publishDue(behind(), behind)).toEqual([])
  vi.useRealTimers()
  const right = await scheduleClock()
  expect(await publishDue(right(), right)).toMatchObject([{ storyId: id }])
})
