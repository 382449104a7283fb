import { expect, test } from 'vitest'
import { systemActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { killStory } from '#lib/stories/server/end-story.ts'
import { makeSection } from '#testing/factories.ts'
import { draftStory, publishedStory } from '#testing/stories.ts'
import { countView, forgetVisitors } from './count-view.ts'
import { readingNow } from './reading-now.ts'

const now = new Date('2026-03-01T12:00:00Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
const ana = { address: '192.0.2.1', userAgent: 'Firefox of Ana' }
const ben = { address: '192.0.2.2', userAgent: 'Firefox of Ben' }
const hourBefore = new Date(now.getTime() - 3_600_000)

test('a reader counts once in half an hour, however often and from however many tabs at once', async () => {
  const { id } = await publishedStory((await makeSection()).id, {}, { now: hourBefore })
  await Promise.all(Array.from({ length: 10 }, () => countView(id, ana, now)))
  expect(await countView(id, ana, minutes(29))).toBe(false)
  expect(await countView(id, ben, minutes(29))).toBe(true)
  expect(await countView(id, ana, minutes(30))).toBe(true)
  expect(await readingNow(minutes(31))).toMatchObject([{ id, views: 3, before: 0 }])
  expect(await readingNow(minutes(75))).toMatchObject([{ id, views: 2, before: 1 }])
})

test('what readers cannot see is not read', async () => {
  const section = await makeSection()
  const draft = await draftStory(section.id)
  const story = await publishedStory(section.id, {}, { now: hourBefore })
  const embargoed = await publishedStory(section.id, { embargoUntil: minutes(60) }, { now: hourBefore })
  await countView(story.id, ana, now)
  await killStory(systemActor('seed'), { ...story, reason: 'Wrong.', advisory: 'Do not use.' }, minutes(1))
  for (const { id } of [draft, embargoed, story]) expect(await countView(id, ben, minutes(2))).toBe(false)
  expect(await countView(2_000_000_000, ben, minutes(2))).toBe(false)
  expect(await readingNow(minutes(2))).toEqual([])
})

test('nothing of an address is kept, and who read what is forgotten', async () => {
  const { id } = await publishedStory((await makeSection()).id, {}, { now: hourBefore })
  await countView(id, ana, now)
  const [mark] = await db.visitorView.findMany()
  expect(Buffer.from(mark?.visitor ?? []).toString('latin1')).not.toContain('192.0.2.1')
  expect(mark?.visitor).toHaveLength(16)
  await forgetVisitors(minutes(31))
  expect(await db.visitorView.count()).toBe(0)
})
