import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { PersonActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { startThread } from '#lib/stories/server/comment-on-story.ts'
import { makePerson, makeSection } from '#testing/factories.ts'
import { fingerprint } from '#testing/fingerprint.ts'
import { draftStory } from '#testing/stories.ts'
import { ownNotices, seeNotices } from './notice-queries.ts'

const now = new Date('2026-03-01T12:00:00Z')
let sectionId: number
let editor: PersonActor
let story: { id: number; revision: number }

beforeEach(async () => {
  sectionId = (await makeSection()).id
  editor = await makePerson({ name: 'Ada Quill', grants: ['editor'] })
  story = await draftStory(sectionId)
})

const started = (more: object = {}) => ({
  id: story.id,
  threadId: randomUUID(),
  field: 'body' as const,
  quote: 'harbour reopened',
  text: 'Which harbour?',
  mentions: [],
  ...more,
})
describe('naming people', () => {
  test('tells each of them once, but never oneself', async () => {
    const ben = await makePerson({ name: 'Ben Galley', grants: ['editor'] })
    const text = '@Ben Galley @Ben Galley and @Ada Quill: look'
    const mentions = [ben.personId, ben.personId, editor.personId]
    const { threadId } = await startThread(editor, started({ text, mentions }), now)
    expect(await ownNotices(ben)).toMatchObject({
      unread: 1,
      notices: [{ kind: 'mention', story: { id: story.id }, threadId, by: 'Ada Quill', readAt: null }],
    })
    expect(await ownNotices(editor)).toEqual({ unread: 0, notices: [] })
  })

  test('whose name is not in the words any more tells them nothing', async () => {
    const ben = await makePerson({ name: 'Ben Galley', grants: ['editor'] })
    await startThread(editor, started({ text: 'Look', mentions: [ben.personId] }), now)
    expect(await ownNotices(ben)).toMatchObject({ notices: [] })
  })

  test.each([
    [
      'who may not read the story',
      async () => (await makePerson({ name: 'Cy Column', grants: ['reporter'] })).personId,
      /Cy Column may not read/,
    ],
    ['who is nobody', async () => 999_999, /no account/],
    [
      'whose account is closed',
      async () => {
        const { personId } = await makePerson({ name: 'Cy Column', grants: ['editor'] })
        await db.person.update({ where: { id: personId }, data: { disabledAt: now } })
        return personId
      },
      /no account/,
    ],
  ])('%s is refused by name, and nothing is kept', async (_, make, words) => {
    const mentions = [await make()]
    const before = await fingerprint()
    await expect(startThread(editor, started({ text: '@Cy Column', mentions }), now)).rejects.toMatchObject({
      code: 'invalid',
      fields: { mentions: expect.stringMatching(words) },
    })
    expect(await fingerprint()).toEqual(before)
  })

  test('shows a notice no more once its reader may not read the story', async () => {
    const ben = await makePerson({ name: 'Ben Galley', grants: [{ role: 'editor', sectionId }] })
    await startThread(editor, started({ text: '@Ben Galley secret', mentions: [ben.personId] }), now)
    expect((await ownNotices(ben)).unread).toBe(1)
    expect(await ownNotices({ ...ben, grants: [] })).toEqual({ unread: 0, notices: [] })
  })

  test('is seen by the one who was told, and by nobody for him', async () => {
    const ben = await makePerson({ name: 'Ben Galley', grants: ['editor'] })
    const said = { text: '@Ben Galley', mentions: [ben.personId] }
    const { threadId } = await startThread(editor, started(said), now)
    await startThread(editor, started(said), now)
    const latest = (await ownNotices(ben)).notices[0]?.id ?? 0
    expect(await seeNotices(editor, { upToId: latest }, now)).toEqual({ seen: 0 })
    expect(await seeNotices(ben, { threadId }, now)).toEqual({ seen: 1 })
    expect((await ownNotices(ben)).unread).toBe(1)
    expect(await seeNotices(ben, { upToId: latest }, now)).toEqual({ seen: 1 })
    expect((await ownNotices(ben)).unread).toBe(0)
  })
})
