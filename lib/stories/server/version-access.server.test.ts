// The side doors of a story: versions, points, the stream of edits, keeping and restoring ask the story's own policy.
import { beforeEach, describe, expect, test } from 'vitest'
import type { PersonActor } from '#lib/access/actor.ts'
import { makePerson, makeSection } from '#testing/factories.ts'
import { fingerprint } from '#testing/fingerprint.ts'
import { draftStory } from '#testing/stories.ts'
import { editStream } from './edit-stream-query.ts'
import { openLiveText } from './live-text.ts'
import { submitStory } from './move-story.ts'
import { restoreVersion } from './restore-version.ts'
import { keepVersion } from './version-keep.ts'
import { storyAt, storyVersions } from './version-queries.ts'

const now = new Date('2026-03-01T12:00:00Z')
let story: { id: number; revision: number }
let reporter: PersonActor
let stranger: PersonActor

beforeEach(async () => {
  const [world, sport] = [await makeSection(), await makeSection()]
  reporter = await makePerson({ grants: [{ role: 'reporter', sectionId: world.id }] })
  stranger = await makePerson({ grants: [{ role: 'chief', sectionId: sport.id }] })
  story = await draftStory(world.id, {}, { actor: reporter, now })
  await keepVersion(reporter, { id: story.id, name: 'One' }, now)
  await openLiveText(story.id, now)
})

describe('another desk’s chief', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['list versions', () => storyVersions(stranger, story.id)],
    ['read the present', () => storyAt(stranger, story.id, 'now')],
    ['read a version', () => storyAt(stranger, story.id, 'version-1')],
    ['read a point of the stream', () => storyAt(stranger, story.id, 'edits-9999999')],
    ['read the stream of edits', () => editStream(stranger, story.id, null)],
    ['keep a version', () => keepVersion(stranger, { id: story.id, name: 'Mine' }, now)],
    ['restore one', () => restoreVersion(stranger, { id: story.id, point: 'version-1' }, now)],
  ])('may not %s, and nothing changes', async (_, attempt) => {
    const before = await fingerprint()
    await expect(attempt()).rejects.toMatchObject({ code: expect.stringMatching(/^not-(allowed|found)$/) })
    expect(await fingerprint()).toEqual(before)
  })

  test('does not reach it by a story of their own', async () => {
    const own = await draftStory((await makeSection()).id, {}, { actor: await makePerson({ grants: ['chief'] }), now })
    const chief = await makePerson({ grants: ['chief'] })
    await expect(storyAt(chief, own.id, 'version-1')).rejects.toMatchObject({ code: 'not-found' })
    await expect(restoreVersion(chief, { id: own.id, point: 'version-1' }, now)).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(storyAt(chief, own.id, 'edits-9999999')).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a reporter whose story is with the desk', () => {
  beforeEach(async () => {
    await submitStory(reporter, story, now)
  })

  test('still reads its history', async () => {
    expect(await storyVersions(reporter, story.id)).toHaveLength(2)
    expect((await editStream(reporter, story.id, null)).lines).toHaveLength(1)
  })

  test.each<[string, () => Promise<unknown>]>([
    ['keep a version', () => keepVersion(reporter, { id: story.id, name: 'Mine' }, now)],
    ['restore one', () => restoreVersion(reporter, { id: story.id, point: 'version-1' }, now)],
  ])('may not %s, and nothing changes', async (_, attempt) => {
    const before = await fingerprint()
    await expect(attempt()).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await fingerprint()).toEqual(before)
  })
})
