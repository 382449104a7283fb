import { expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { deskList } from '#lib/stories/server/desk-query.ts'
import { updateStory } from '#lib/stories/server/publish-story.ts'
import { makePerson, makeSection, makeTopic } from '#testing/factories.ts'
import { draftStory } from '#testing/stories.ts'
import { seedArchive } from './seed-archive.ts'

const now = new Date('2026-03-01T12:00:00Z')
const stories = 400
const seed = () => seedArchive(process.env.DATABASE_URL!, { stories, seed: 7, log: () => {}, now })

/** Stories that readers could see now, each as often as it has editions on show. */
const onShow = async () =>
  (
    await db.$queryRaw<{ id: number }[]>`
      SELECT story_id AS id FROM publications
      WHERE visible_from <= ${now} AND (visible_until IS NULL OR visible_until > ${now}) ORDER BY 1`
  ).map(({ id }) => id)

test('an archive stands as the commands would have left it, and they go on from there', {
  timeout: 60_000,
}, async () => {
  const section = await makeSection()
  await makeSection({ parentId: section.id })
  for (let n = 0; n < 3; n++) await makeTopic()
  for (let n = 0; n < 3; n++) await makePerson()
  await seed()
  expect(await db.story.count()).toBe(stories)

  const published = await db.story.findMany({ where: { state: 'published' }, orderBy: { id: 'asc' } })
  expect(published.length).toBeGreaterThan(stories / 2)
  expect(await onShow()).toEqual(published.map(({ id }) => id))
  expect(new Set((await db.story.findMany()).map(({ state }) => state)).size).toBeGreaterThan(4)

  const editor = await makePerson({ grants: ['editor'] })
  const { rows, next } = await deskList(editor, {}, now)
  expect([rows.length, next === null]).toEqual([50, false])
  const story = published[0]!
  const before = await db.edition.count({ where: { storyId: story.id } })
  const asked = { id: story.id, revision: story.revision, note: '', renewsFeedPosition: false, overrideReason: 'Test' }
  const { edition } = await updateStory(editor, asked, now)
  expect(edition).toBe(before + 1)
  expect((await onShow()).filter((id) => id === story.id)).toHaveLength(1)
  // New stories come after the archive's.
  const fresh = await draftStory(section.id)
  expect(fresh.id).toBeGreaterThan(Math.max(...published.map(({ id }) => id)))
})

test('without sections it says what to do first, and adds nothing', async () => {
  await expect(seed()).rejects.toThrow('There are no sections yet')
  expect(await db.story.count()).toBe(0)
})
