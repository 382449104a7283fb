import { beforeEach, describe, expect, test } from 'vitest'
import { systemActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { textBody } from '#testing/bodies.ts'
import { makePerson, makeSection } from '#testing/factories.ts'
import { publishedStory } from '#testing/stories.ts'
import { editStory } from './edit-story.ts'
import { killStory, withdrawStory } from './end-story.ts'
import { correctStory, refileStory, republishStory, updateStory } from './publish-story.ts'
import { correctionsPage } from './site-corrections-query.ts'
import { storyChanges } from './site-edition-query.ts'
import { findStory } from './site-story-query.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 2, 1, hour))
const actor = systemActor('seed')
let id: number
let revision: number

async function rewrite(text: string, now: Date, changes = {}): Promise<void> {
  revision = (await editStory(actor, { id, revision, changes: { body: textBody(text), ...changes } }, now)).revision
}
const correction = { class: 'correction', wrong: 'It said forty.', right: 'There were fourteen.' } as const

beforeEach(async () => {
  const section = await makeSection()
  ;({ id, revision } = await publishedStory(section.id, { body: textBody('Forty ships.') }, { now: at(8) }))
})

test('readers learn what a correction changed, when, and in which words', async () => {
  await rewrite('Fourteen ships.', at(9))
  await correctStory(actor, { id, revision, correction }, at(9))
  const changes = await storyChanges(id, {}, at(10))
  expect(changes).toMatchObject({
    editions: [
      { number: 1, kind: 'publish', correction: null },
      { number: 2, kind: 'correct', at: at(9), correction: { ...correction, edition: 2 } },
    ],
    from: { number: 1 },
    to: { number: 2 },
    changes: { rows: [{ kind: 'changed', pieces: [{ text: 'Forty' }, { text: 'Fourteen' }, { text: ' ships.' }] }] },
  })
})

test('a refile is not told of by itself, and its words are part of the next change', async () => {
  await rewrite('Forty shipz.', at(9))
  ;({ revision } = await refileStory(actor, { id, revision }, at(9)))
  expect((await storyChanges(id, {}, at(10)))?.editions).toHaveLength(1)
  expect(await storyChanges(id, { to: 2 }, at(10))).toBeNull()
  await rewrite('Fifty ships.', at(10))
  await updateStory(actor, { id, revision, note: 'More ships.', renewsFeedPosition: false }, at(10))
  expect(await storyChanges(id, {}, at(11))).toMatchObject({
    from: { number: 1 },
    to: { number: 3, note: 'More ships.' },
  })
})

describe('an edition that is not on the record', () => {
  test('is told of when its embargo ends, and not a moment before', async () => {
    await rewrite('Fifty ships.', at(9), { embargoUntil: at(20).toISOString() })
    await updateStory(actor, { id, revision, note: '', renewsFeedPosition: false }, at(9))
    expect((await storyChanges(id, {}, new Date(at(20).getTime() - 1)))?.editions).toHaveLength(1)
    expect((await storyChanges(id, {}, at(20)))?.editions).toHaveLength(2)
  })

  test('stays untold when it was undone, and so does its correction everywhere', async () => {
    await rewrite('Fourteen ships.', at(9))
    await correctStory(actor, { id, revision, correction }, at(9))
    const [first, second] = await db.publication.findMany({ where: { storyId: id }, orderBy: { editionId: 'asc' } })
    await db.$transaction([
      db.publication.update({
        where: { editionId: second?.editionId ?? 0 },
        data: { undoneAt: at(9), visibleUntil: at(9) },
      }),
      db.publication.update({ where: { editionId: first?.editionId ?? 0 }, data: { visibleUntil: null } }),
    ])
    expect((await storyChanges(id, {}, at(10)))?.editions.map(({ number }) => number)).toEqual([1])
    expect((await correctionsPage({ limit: 10 }, at(10))).rows).toEqual([])
    const found = await findStory(id, at(10))
    expect(found).toMatchObject({ found: 'story', story: { edition: 1, corrections: [] } })
  })

  test('is one from before a withdrawal: those words were taken back', async () => {
    const chief = await makePerson({ grants: ['chief'] })
    await rewrite('Fourteen ships.', at(9))
    ;({ revision } = await correctStory(actor, { id, revision, correction }, at(9)))
    ;({ revision } = await withdrawStory(chief, { id, revision, reason: 'Libel.' }, at(10)))
    expect(await storyChanges(id, {}, at(11))).toBeNull()
    await republishStory(chief, { id, revision }, at(12))
    expect(await storyChanges(id, {}, at(13))).toMatchObject({ editions: [{ number: 3 }], from: null, changes: null })
    expect(await storyChanges(id, { from: 1 }, at(13))).toBeNull()
    expect((await correctionsPage({ limit: 10 }, at(13))).rows).toMatchObject([{ isOnRecord: false }])
  })
})

test('a killed story and one in a hidden section have no record', async () => {
  const chief = await makePerson({ grants: ['chief'] })
  const { sectionId } = await db.story.findUniqueOrThrow({ where: { id } })
  await db.section.update({ where: { id: sectionId }, data: { hiddenAt: at(9) } })
  expect(await storyChanges(id, {}, at(10))).toBeNull()
  await db.section.update({ where: { id: sectionId }, data: { hiddenAt: null } })
  expect(await storyChanges(id, {}, at(10))).not.toBeNull()
  await killStory(chief, { id, revision, reason: 'Forged.', advisory: 'Do not use.' }, at(11))
  expect(await storyChanges(id, {}, at(12))).toBeNull()
})

test('the note of the latest update stays on the story after a correction', async () => {
  await rewrite('Fifty ships.', at(9))
  ;({ revision } = await updateStory(actor, { id, revision, note: 'More ships.', renewsFeedPosition: false }, at(9)))
  await correctStory(actor, { id, revision, correction }, at(10))
  expect(await findStory(id, at(11))).toMatchObject({ story: { updateNote: 'More ships.' } })
})
