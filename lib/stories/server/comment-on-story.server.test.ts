import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { PersonActor } from '#lib/access/actor.ts'
import { systemActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { textBody } from '#testing/bodies.ts'
import { makePerson, makeSection } from '#testing/factories.ts'
import { fingerprint } from '#testing/fingerprint.ts'
import { draftStory, publishedStory } from '#testing/stories.ts'
import type { Body } from '../body.ts'
import { commentThreads } from '../editorial-marks.ts'
import { decideThread, placeThreadAgain } from './comment-decide.ts'
import { replyToThread, startThread } from './comment-on-story.ts'
import { storyThreads } from './comment-queries.ts'
import { createStory } from './create-story.ts'
import { editStory } from './edit-story.ts'
import { submitStory } from './move-story.ts'
import { publishStory } from './publish-story.ts'

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
const marksOf = async (id: number) => {
  const row = await db.story.findUniqueOrThrow({ where: { id } })
  return [...commentThreads(row.body as Body)]
}
const eventsOf = async (storyId: number) =>
  (await db.event.findMany({ where: { storyId }, orderBy: { id: 'asc' } })).map(({ type }) => type)

describe('a thread', () => {
  test('begins on words of the text, is answered, resolved and opened again, one event each', async () => {
    const before = (await eventsOf(story.id)).length
    const { threadId } = await startThread(editor, started(), now)
    const ben = await makePerson({ name: 'Ben Galley', grants: ['chief'] })
    await replyToThread(ben, { id: story.id, threadId, text: 'The old one.', mentions: [] }, now)
    await decideThread(ben, { id: story.id, threadId, isResolved: true }, now)
    expect(await storyThreads(editor, story.id)).toMatchObject([
      {
        id: threadId,
        field: 'body',
        quote: 'harbour reopened',
        createdBy: { name: 'Ada Quill' },
        resolvedBy: { name: 'Ben Galley' },
        comments: [
          { person: { name: 'Ada Quill' }, text: 'Which harbour?' },
          { person: { name: 'Ben Galley' }, text: 'The old one.' },
        ],
      },
    ])
    await decideThread(editor, { id: story.id, threadId, isResolved: false }, now)
    expect(await storyThreads(editor, story.id)).toMatchObject([{ resolvedAt: null, resolvedBy: null }])
    expect((await eventsOf(story.id)).slice(before)).toEqual([
      'story.commented',
      'story.commented',
      'comment.resolved',
      'comment.reopened',
    ])
  })

  test('marks its words in the text, and moves neither revision nor the time of the last change', async () => {
    const row = await db.story.findUniqueOrThrow({ where: { id: story.id } })
    const { threadId, isPlaced } = await startThread(editor, started(), now)
    expect(isPlaced).toBe(true)
    expect(await marksOf(story.id)).toEqual([threadId])
    const after = await db.story.findUniqueOrThrow({ where: { id: story.id } })
    expect([after.revision, after.changedAt]).toEqual([row.revision, row.changedAt])
    await publishStory(editor, { id: story.id, revision: story.revision }, now)
  })

  test('never stands in an edition', async () => {
    await startThread(editor, started({ quote: 'Ferries', text: 'Canary of the newsroom' }), now)
    await publishStory(editor, story, now)
    const edition = await db.edition.findFirstOrThrow({ where: { storyId: story.id } })
    expect(JSON.stringify(edition)).not.toContain('comment')
    expect(JSON.stringify(edition)).not.toContain('Canary')
  })

  test('stands on a head field without a mark', async () => {
    const { isPlaced } = await startThread(editor, started({ field: 'headline', quote: '' }), now)
    expect(isPlaced).toBe(true)
    expect(await marksOf(story.id)).toEqual([])
  })

  test('sent twice begins once, and its id is nobody else’s', async () => {
    const same = started()
    await startThread(editor, same, now)
    await startThread(editor, same, now)
    expect((await storyThreads(editor, story.id))[0]?.comments).toHaveLength(1)
    const ben = await makePerson({ grants: ['editor'] })
    await expect(startThread(ben, same, now)).rejects.toMatchObject({ code: 'conflict' })
    const other = await draftStory(sectionId)
    await expect(startThread(editor, { ...same, id: other.id }, now)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('resolved twice keeps who did it first', async () => {
    const { threadId } = await startThread(editor, started(), now)
    await decideThread(editor, { id: story.id, threadId, isResolved: true }, now)
    const ben = await makePerson({ grants: ['editor'] })
    const before = await fingerprint()
    await decideThread(ben, { id: story.id, threadId, isResolved: true }, now)
    expect(await fingerprint()).toEqual(before)
  })

  test('whose words are gone keeps them as its quote, and goes back on words that are found', async () => {
    const { threadId } = await startThread(editor, started(), now)
    const { revision } = await editStory(editor, { ...story, changes: { body: textBody('Nothing of it.') } }, now)
    expect(await marksOf(story.id)).toEqual([])
    const again = { id: story.id, threadId }
    await expect(placeThreadAgain(editor, again, now)).rejects.toMatchObject({
      code: 'invalid',
      fields: { anchor: expect.stringContaining('Select') },
    })
    const changes = { body: textBody('The harbour reopened today.') }
    await editStory(editor, { id: story.id, revision, changes }, now)
    await placeThreadAgain(editor, again, now)
    expect(await marksOf(story.id)).toEqual([threadId])
    expect((await eventsOf(story.id)).at(-1)).toBe('comment.placed')
  })

  test('without a place among the words is kept all the same', async () => {
    const { isPlaced } = await startThread(editor, started({ quote: 'words nobody saved' }), now)
    expect(isPlaced).toBe(false)
    expect(await storyThreads(editor, story.id)).toMatchObject([{ quote: 'words nobody saved' }])
  })
})

describe('who may comment', () => {
  test('an author who reads in place, because the story is the desk’s now', async () => {
    const author = await makePerson({ grants: ['reporter'] })
    const { id, revision } = await createStory(author, { kind: 'article', sectionId }, now)
    const changes = { headline: 'H', standfirst: 'S', body: textBody('The harbour reopened.') }
    const saved = await editStory(author, { id, revision, changes }, now)
    await submitStory(author, { id, revision: saved.revision }, now)
    await expect(
      editStory(author, { id, revision: saved.revision + 1, changes: { headline: 'Mine' } }, now),
    ).rejects.toMatchObject({ code: 'not-allowed' })
    const { threadId, isPlaced } = await startThread(author, started({ id }), now)
    expect(isPlaced).toBe(true)
    expect(await marksOf(id)).toEqual([threadId])
  })

  test('on a killed story the text stays as it was, and the comment keeps its words', async () => {
    const { id } = await publishedStory(sectionId)
    await db.story.update({ where: { id }, data: { state: 'killed' } })
    const { isPlaced } = await startThread(editor, started({ id }), now)
    expect(isPlaced).toBe(false)
    expect(await marksOf(id)).toEqual([])
  })

  test.each([
    [
      'another desk’s editor',
      () => makeSection().then(({ id }) => makePerson({ grants: [{ role: 'editor', sectionId: id }] })),
    ],
    ['a reporter who did not write it', () => makePerson({ grants: ['reporter'] })],
    ['an administrator', () => makePerson({ grants: ['administrator'] })],
  ])('not %s, to whom the story is not there', async (_, make) => {
    const { threadId } = await startThread(editor, started(), now)
    const stranger = await make()
    const before = await fingerprint()
    const nowhere = { code: 'not-found' }
    await expect(startThread(stranger, started(), now)).rejects.toMatchObject(nowhere)
    const said = { id: story.id, threadId, text: 'x', mentions: [] }
    await expect(replyToThread(stranger, said, now)).rejects.toMatchObject(nowhere)
    await expect(decideThread(stranger, { id: story.id, threadId, isResolved: true }, now)).rejects.toMatchObject(
      nowhere,
    )
    await expect(placeThreadAgain(stranger, { id: story.id, threadId }, now)).rejects.toMatchObject(nowhere)
    await expect(storyThreads(stranger, story.id)).rejects.toMatchObject(nowhere)
    expect(await fingerprint()).toEqual(before)
  })

  test('not through the address of a story of one’s own', async () => {
    const { threadId } = await startThread(editor, started(), now)
    const mine = await draftStory(sectionId)
    const there = { id: mine.id, threadId }
    for (const attempt of [
      () => replyToThread(editor, { ...there, text: 'x', mentions: [] }, now),
      () => decideThread(editor, { ...there, isResolved: true }, now),
      () => placeThreadAgain(editor, there, now),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'not-found' })
  })

  test('not the system', async () => {
    await expect(startThread(systemActor('import'), started(), now)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})
