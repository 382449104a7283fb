import { beforeEach, describe, expect, test } from 'vitest'
import type { PersonActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { textBody } from '#testing/bodies.ts'
import { makePerson, makeSection, makeTopic } from '#testing/factories.ts'
import { fingerprint } from '#testing/fingerprint.ts'
import { draftStory, publishedStory } from '#testing/stories.ts'
import { followUp, linkStory } from './chain-link.ts'
import { chainOfStory } from './chain-query.ts'
import { editStory } from './edit-story.ts'
import { publishStory } from './publish-story.ts'
import { findStory } from './site-story-query.ts'

const now = new Date('2026-03-01T12:00:00Z')
const later = new Date('2026-03-01T13:00:00Z')
let sectionId: number
let editor: PersonActor
let alert: { id: number; revision: number }

beforeEach(async () => {
  sectionId = (await makeSection()).id
  editor = await makePerson({ grants: [{ role: 'editor', sectionId }] })
  const topic = await makeTopic()
  const changes = { slugline: 'Korea-Summit', topicIds: [topic.id], body: textBody('They met.') }
  alert = await publishedStory(sectionId, changes, { now })
})

const revisionOf = async (id: number) => (await db.story.findUniqueOrThrow({ where: { id } })).revision

describe('following up', () => {
  test('starts an update with slugline, topics, words and the urgency of its step, and leaves the piece before alone', async () => {
    const before = await db.story.findUniqueOrThrow({ where: { id: alert.id } })
    const { id } = await followUp(editor, { id: alert.id, step: 'update' }, later)
    const next = await db.story.findUniqueOrThrow({ where: { id }, include: { topics: true } })
    expect(next).toMatchObject({
      followsId: alert.id,
      chainStep: 'update',
      state: 'draft',
      urgency: 3,
      slugline: 'Korea-Summit',
      headline: before.headline,
      body: before.body,
    })
    expect(next.topics).toHaveLength(1)
    expect(await db.story.findUniqueOrThrow({ where: { id: alert.id } })).toEqual(before)
    const events = await db.event.findMany({ where: { storyId: id, type: 'story.followed' } })
    expect(events).toMatchObject([{ detail: { followsId: alert.id, step: 'update', chainIds: [alert.id, id] } }])
  })

  test('starts an urgent without a word of the piece before', async () => {
    const { id } = await followUp(editor, { id: alert.id, step: 'urgent' }, later)
    const next = await db.story.findUniqueOrThrow({ where: { id } })
    expect(next).toMatchObject({ headline: '', urgency: 2, slugline: 'Korea-Summit' })
    expect(JSON.stringify(next.body)).not.toContain('They met')
  })

  test('is for those who may read the piece and start one in its section, and changes nothing otherwise', async () => {
    const stranger = await makePerson({ grants: [{ role: 'chief', sectionId: (await makeSection()).id }] })
    const before = await fingerprint()
    await expect(followUp(stranger, { id: alert.id, step: 'update' }, later)).rejects.toMatchObject({
      code: 'not-allowed',
    })
    expect(await fingerprint()).toEqual(before)
  })
})

describe('linking', () => {
  test('finds the candidates by their slugline, links one, and takes it out again', async () => {
    const other = await draftStory(sectionId, { slugline: 'korea-summit' }, { now })
    expect((await chainOfStory(editor, alert.id, now)).candidates.map(({ id }) => id)).toEqual([other.id])
    const { revision } = await linkStory(editor, { ...other, followsId: alert.id, step: 'wrap' }, now)
    const chain = await chainOfStory(editor, alert.id, now)
    expect(chain.pieces.map(({ id, step }) => [id, step])).toEqual([
      [alert.id, null],
      [other.id, 'wrap'],
    ])
    expect(chain.candidates).toEqual([])
    await linkStory(editor, { id: other.id, revision, followsId: null, step: null }, now)
    expect((await chainOfStory(editor, alert.id, now)).pieces).toHaveLength(1)
  })

  test('never closes a circle, not even when two try at once', async () => {
    const [a, b] = [await draftStory(sectionId, {}, { now }), await draftStory(sectionId, {}, { now })]
    const results = await Promise.allSettled([
      linkStory(editor, { ...a, followsId: b.id, step: null }, now),
      linkStory(editor, { ...b, followsId: a.id, step: null }, now),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const itself = { id: a.id, revision: await revisionOf(a.id), followsId: a.id, step: null }
    await expect(linkStory(editor, itself, now)).rejects.toMatchObject({ code: 'invalid' })
  })

  test('is not for another desk’s chief, from either side', async () => {
    const foreign = await makeSection()
    const stranger = await makePerson({ grants: [{ role: 'chief', sectionId: foreign.id }] })
    const own = await draftStory(foreign.id, {}, { now })
    const before = await fingerprint()
    const attempts = [
      linkStory(stranger, { ...alert, followsId: null, step: 'wrap' }, now),
      linkStory(stranger, { ...own, followsId: alert.id, step: 'update' }, now),
      chainOfStory(stranger, alert.id, now),
    ]
    for (const result of await Promise.allSettled(attempts)) {
      expect(result).toMatchObject({ status: 'rejected', reason: { code: expect.stringMatching(/^not-/) } })
    }
    expect(await fingerprint()).toEqual(before)
  })
})

test('the draft of the advisory tells what the new piece brings, against what went out', async () => {
  const { id } = await followUp(editor, { id: alert.id, step: 'update' }, later)
  const changes = { body: textBody('They met.', '“We agreed,” the minister said.') }
  await editStory(editor, { id, revision: await revisionOf(id), changes }, later)
  expect(await chainOfStory(editor, id, later)).toMatchObject({
    advisory: 'UPDATES Korea-Summit: adds quotes (1 new paragraph). Replaces story of 12:00 UTC.',
    comparedWith: 'edition-1',
  })
})

test('readers find what came earlier in the running story, never in read also, and never what is not out', async () => {
  const { id } = await followUp(editor, { id: alert.id, step: 'update' }, later)
  const changes = { standfirst: 'All of it.', relatedIds: [alert.id], datelineProfile: 'none' as const }
  const { revision } = await editStory(editor, { id, revision: await revisionOf(id), changes }, later)
  await publishStory(editor, { id, revision }, later)
  const draft = await followUp(editor, { id, step: 'wrap' }, later)
  expect(await findStory(id, later)).toMatchObject({ story: { earlier: [{ id: alert.id }], readAlso: [] } })
  const first = await findStory(alert.id, later)
  expect(first).toMatchObject({ story: { earlier: [] } })
  expect(JSON.stringify(first)).not.toContain(`"id":${draft.id},`)
})
