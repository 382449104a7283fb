import { beforeEach, describe, expect, test } from 'vitest'
import type { PersonActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { textBody } from '#testing/bodies.ts'
import { makePerson, makeSection, makeTopic } from '#testing/factories.ts'
import { wordsAt } from '#testing/live-text-client.ts'
import { draftStory, publishedStory } from '#testing/stories.ts'
import type { Mark } from '../body-inline.ts'
import { compareStories, isUnchanged } from '../compare-stories.ts'
import { nameOf } from '../live-body-rewrite.ts'
import { bodyOf, fieldOf } from '../live-text.ts'
import { editStory } from './edit-story.ts'
import { changeLiveText, openLiveText } from './live-text.ts'
import { restoreVersion } from './restore-version.ts'
import { keepVersion } from './version-keep.ts'
import { storyAt, storyVersions } from './version-queries.ts'

const now = new Date('2026-03-01T12:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
let editor: PersonActor
let story: { id: number; revision: number }

const old = { headline: 'The first headline', body: textBody('One.', 'Two stays.', 'Three.') }
const young = { headline: 'The second headline', body: textBody('Two stays.', 'Four.') }

beforeEach(async () => {
  editor = await makePerson({ name: 'Ada Quill', grants: ['chief'] })
  story = await draftStory((await makeSection()).id, old, { actor: editor, now })
  await keepVersion(editor, { id: story.id, name: 'The first' }, now)
  story = { ...story, ...(await editStory(editor, { ...story, changes: young }, later(1))) }
})

const restore = (point: string, minute = 5) => restoreVersion(editor, { id: story.id, point }, later(minute))
const rowOf = (id: number) => db.story.findUniqueOrThrow({ where: { id } })

describe('a restore', () => {
  test('brings the words back, keeps what stood there, and removes nothing from history', async () => {
    const before = await storyAt(editor, story.id, 'now')
    expect(await restore('version-1')).toMatchObject({ number: 3, kept: 2 })
    expect(await rowOf(story.id)).toMatchObject(old)
    expect(await storyAt(editor, story.id, 'version-2')).toEqual(before)
    const lines = await storyVersions(editor, story.id)
    expect(lines.map(({ number, kind, name, restoredFrom }) => [number, kind, name, restoredFrom])).toEqual([
      [3, 'restore', '', 1],
      [2, 'named', 'Before version 1 came back', null],
      [1, 'named', 'The first', null],
    ])
    expect(await db.event.findMany({ where: { type: 'story.restored' } })).toMatchObject([
      { personId: editor.personId, detail: { version: 3, from: 'version 1', kept: 2 } },
    ])
  })

  test('is taken back by restoring what was kept before it', async () => {
    const before = await storyAt(editor, story.id, 'now')
    const { kept } = await restore('version-1')
    await restore(`version-${kept}`, 6)
    expect(isUnchanged(compareStories(before, await storyAt(editor, story.id, 'now')))).toBe(true)
  })

  test('keeps nothing twice when the latest version holds what stands there', async () => {
    await keepVersion(editor, { id: story.id, name: 'The second' }, later(2))
    expect(await restore('version-1')).toMatchObject({ number: 3, kept: 2 })
  })

  test('of an edition brings its words and topics back', async () => {
    const topic = await makeTopic()
    const { id, revision } = await publishedStory((await makeSection()).id, { ...old, topicIds: [topic.id] }, { now })
    await editStory(editor, { id, revision, changes: { ...young, topicIds: [] } }, later(1))
    await restoreVersion(editor, { id, point: 'edition-1' }, later(2))
    const content = await storyAt(editor, id, 'now')
    expect(content).toMatchObject({ headline: old.headline, details: { topics: [{ id: topic.id }] } })
    expect(await rowOf(id)).toMatchObject({ state: 'published' })
    expect(await db.edition.count({ where: { storyId: id } })).toBe(1)
  })

  test('leaves section and embargo as they are', async () => {
    const section = await makeSection()
    const embargoUntil = later(600)
    await editStory(editor, { ...story, changes: { sectionId: section.id, embargoUntil } }, later(2))
    await restore('version-1')
    expect(await rowOf(story.id)).toMatchObject({ sectionId: section.id, embargoUntil, headline: old.headline })
  })

  test('goes by what the newsroom still has', async () => {
    const [gone, stays] = [await makeTopic(), await makeTopic()]
    const changes = { topicIds: [gone.id, stays.id] }
    await editStory(editor, { ...story, changes }, later(2))
    await keepVersion(editor, { id: story.id, name: 'With topics' }, later(3))
    await db.topic.update({ where: { id: gone.id }, data: { mergedIntoId: stays.id } })
    await restore('version-2')
    expect((await storyAt(editor, story.id, 'now')).details.topics).toMatchObject([{ id: stays.id }])
  })

  test('that cannot be made changes nothing', async () => {
    const before = await rowOf(story.id)
    await expect(restore('version-9')).rejects.toMatchObject({ code: 'not-found' })
    await db.story.update({ where: { id: story.id }, data: { state: 'killed' } })
    await expect(restore('version-1')).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await rowOf(story.id)).toEqual({ ...before, state: 'killed' })
    expect(await db.storyVersion.count()).toBe(1)
  })
})

describe('in a story that people have open', () => {
  const textOf = async () => (await openLiveText(story.id, later(9))).text
  const wordsOfBlock = (doc: Awaited<ReturnType<typeof textOf>>['doc'], index: number) =>
    bodyOf(doc).get(index).toString()

  test('the live text says the old words, and blocks that stay are the very same ones', async () => {
    const held = await openLiveText(story.id, later(2))
    const staying = bodyOf(held.text.doc).get(0)
    const id = staying._item?.id
    await restore('version-1')
    const { doc, values } = await textOf()
    expect(values()).toMatchObject(old)
    expect(bodyOf(doc).get(1)._item?.id).toEqual(id)
    expect(await rowOf(story.id)).toMatchObject(old)
  })

  test('comments on blocks that stay are there afterwards', async () => {
    const comment: Mark = { type: 'comment', attrs: { threadId: crypto.randomUUID() } }
    await changeLiveText(
      db,
      { storyId: story.id, actor: editor, origin: 'comment' },
      (doc) => wordsAt(doc, 0).format(0, 3, { [nameOf(comment)]: comment.attrs }),
      later(3),
    )
    await restore('version-1')
    const commented = { type: 'text', text: 'Two', marks: [comment] }
    expect((await textOf()).values().body.content[1]).toMatchObject({ content: [commented, { text: ' stays.' }] })
    expect((await rowOf(story.id)).body).toEqual((await textOf()).values().body)
  })

  test('what a colleague typed a moment ago is in the version kept before', async () => {
    const where = { storyId: story.id, actor: editor, origin: 'newsroom' } as const
    const type = (doc: Parameters<Parameters<typeof changeLiveText>[2]>[0]) =>
      fieldOf(doc, 'headline').insert(0, 'Now: ')
    await changeLiveText(db, where, type, later(3))
    const { kept } = await restore('version-1')
    expect((await storyAt(editor, story.id, `version-${kept}`)).headline).toBe('Now: The second headline')
  })

  test('a point of the stream of edits comes back with its words alone', async () => {
    await openLiveText(story.id, later(2))
    const [{ id: upTo } = { id: 0n }] = await db.textUpdate.findMany({ where: { storyId: story.id } })
    const changes = { headline: 'The third headline', urgency: 1 }
    await editStory(editor, { ...story, changes }, later(3))
    await restore(`edits-${upTo}`)
    expect(await rowOf(story.id)).toMatchObject({ headline: young.headline, urgency: 1 })
    expect(await storyVersions(editor, story.id)).toMatchObject([
      { kind: 'restore', restoredFrom: null, name: 'the text of 1 Mar 2026, 12:02' },
      {},
      {},
    ])
    expect(wordsOfBlock((await textOf()).doc, 1)).toContain('Four.')
  })
})
