import { beforeEach, describe, expect, test } from 'vitest'
import { type PersonActor, systemActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { textBody } from '#testing/bodies.ts'
import { makePerson, makeSection, makeTopic } from '#testing/factories.ts'
import { draftStory } from '#testing/stories.ts'
import { compareStories, isUnchanged } from '../compare-stories.ts'
import { editStory } from './edit-story.ts'
import { withdrawStory } from './end-story.ts'
import { submitStory } from './move-story.ts'
import { correctStory, publishStory, refileStory, republishStory, updateStory } from './publish-story.ts'
import { keepVersion } from './version-keep.ts'
import { storyAt, storyVersions } from './version-queries.ts'

const now = new Date('2026-03-01T12:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
let editor: PersonActor
let sectionId: number

beforeEach(async () => {
  sectionId = (await makeSection({ name: 'World' })).id
  editor = await makePerson({ name: 'Ada Quill', grants: ['chief'] })
})

describe('a version kept by hand', () => {
  test('holds words and details as they stood, whatever comes after', async () => {
    const topic = await makeTopic({ name: 'Ports' })
    const story = await draftStory(sectionId, { topicIds: [topic.id], urgency: 2 }, { actor: editor, now })
    const before = await storyAt(editor, story.id, 'now')
    expect(await keepVersion(editor, { id: story.id, name: 'Before the cut' }, later(1))).toEqual({ number: 1 })
    const changes = { headline: 'Other', body: textBody('Other.'), topicIds: [], urgency: 4 }
    await editStory(editor, { ...story, changes }, later(2))
    await db.topic.update({ where: { id: topic.id }, data: { name: 'Harbours' } })

    const kept = await storyAt(editor, story.id, 'version-1')
    expect(kept).toEqual(before)
    expect(kept.details).toMatchObject({ topics: [{ name: 'Ports' }], section: { name: 'World' }, urgency: 2 })
    expect(await storyVersions(editor, story.id)).toEqual([
      {
        point: 'version-1',
        number: 1,
        kind: 'named',
        name: 'Before the cut',
        who: 'Ada Quill',
        at: later(1).toISOString(),
        edition: null,
        restoredFrom: null,
      },
    ])
  })

  test('leaves the story at its revision and tells of itself once', async () => {
    const story = await draftStory(sectionId, {}, { actor: editor, now })
    await keepVersion(editor, { id: story.id, name: 'One' }, later(1))
    expect(await db.story.findUnique({ where: { id: story.id } })).toMatchObject({ revision: story.revision })
    const events = await db.event.findMany({ where: { type: 'story.version-kept' } })
    expect(events).toMatchObject([{ storyId: story.id, detail: { version: 1, name: 'One' } }])
  })

  test('by eight people at once are eight versions in a row', async () => {
    const story = await draftStory(sectionId, {}, { actor: editor, now })
    const kept = await Promise.all(
      Array.from({ length: 8 }, (_, n) => keepVersion(editor, { id: story.id, name: `No. ${n}` }, later(1))),
    )
    expect(kept.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  test('can be changed by nobody, and goes only with its story', async () => {
    const story = await draftStory(sectionId, {}, { actor: editor, now })
    await keepVersion(editor, { id: story.id, name: 'One' }, later(1))
    await expect(db.storyVersion.updateMany({ data: { headline: 'Never' } })).rejects.toThrow()
  })
})

describe('a version kept because of a move', () => {
  test('names the move and its edition', async () => {
    let { id, revision } = await draftStory(sectionId, {}, { actor: editor, now })
    const make = async (move: typeof publishStory, minute: number, more: object = {}) => {
      ;({ revision } = await move(editor, { id, revision, ...more } as never, later(minute)))
    }
    await make(submitStory as never, 1)
    await make(publishStory, 2)
    await make(updateStory as never, 3, { note: '' })
    await make(refileStory as never, 4)
    await make(correctStory as never, 5, { correction: { class: 'correction', wrong: 'Three.', right: 'Two.' } })
    await make(withdrawStory as never, 6, { reason: 'No' })
    await make(republishStory as never, 7)
    const lines = await storyVersions(editor, id)
    expect(lines.map(({ number, kind, edition }) => [number, kind, edition])).toEqual([
      [6, 'republish', 5],
      [5, 'correct', 4],
      [4, 'refile', 3],
      [3, 'update', 2],
      [2, 'publish', 1],
      [1, 'submit', null],
    ])
    const [version, edition] = [await storyAt(editor, id, 'version-2'), await storyAt(editor, id, 'edition-1')]
    expect(isUnchanged(compareStories(version, edition))).toBe(true)
  })

  test('is not kept when the move is refused', async () => {
    const { id, revision } = await draftStory(sectionId, { headline: '' }, { actor: editor, now })
    await expect(publishStory(editor, { id, revision }, later(1))).rejects.toThrow()
    await expect(publishStory(editor, { id, revision: revision + 5 }, later(1))).rejects.toThrow()
    expect(await db.storyVersion.count()).toBe(0)
  })

  test('is not kept for the seed, whose editions are points by themselves', async () => {
    const seed = systemActor('seed')
    const draft = await draftStory(sectionId, {}, { actor: seed, now })
    await publishStory(seed, draft, later(1))
    expect(await db.storyVersion.count()).toBe(0)
    expect(await storyVersions(editor, draft.id)).toMatchObject([{ point: 'edition-1', kind: 'publish', edition: 1 }])
    expect((await storyAt(editor, draft.id, 'edition-1')).headline).toBe('Harbour reopens after storm')
  })
})
