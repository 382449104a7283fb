import { beforeEach, describe, expect, test } from 'vitest'
import type { PersonActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { textBody } from '#testing/bodies.ts'
import { makePerson, makeSection, makeTopic } from '#testing/factories.ts'
import { draftStory, publishedStory } from '#testing/stories.ts'
import type { Answer } from '../removal.ts'
import { killStory, withdrawStory } from './end-story.ts'
import { publishStory, republishStory, updateStory } from './publish-story.ts'
import { checkRemovals } from './removal-check.ts'
import { checkAgain, removalReceipts } from './removal-receipt.ts'
import { whereUsed } from './where-used.ts'

const now = new Date('2026-03-01T12:00:00Z')
const seconds = (count: number) => new Date(now.getTime() + count * 1_000)
const end = { reason: 'False', advisory: 'The report was false.' }
let sectionId: number
let chief: PersonActor
beforeEach(async () => {
  sectionId = (await makeSection({ slug: 'world' })).id
  chief = await makePerson({ grants: ['chief'] })
})

const naming = (storyId: number) => ({
  type: 'doc' as const,
  content: [...textBody('Text.').content, { type: 'readAlso' as const, attrs: { storyId } }],
})

/** A node that says the same everywhere, and what it was asked for. */
function node(answer: Answer, name = 'here') {
  const asked: string[] = []
  const look = async (address: string) => {
    asked.push(address)
    return answer
  }
  return { name, look, asked }
}
const gone = { status: 410, body: '' }

describe('where a story is used', () => {
  test('counts and names what leads to it, on show and in working copies', async () => {
    const { id } = await publishedStory(sectionId, { headline: 'Target' }, { now })
    const linking = await publishedStory(sectionId, { headline: 'Linking', relatedIds: [id] }, { now })
    const showing = await draftStory(sectionId, { headline: 'Showing', body: naming(id) }, { now })
    const { uses, addresses } = await whereUsed(chief, { id }, now)
    expect(uses).toEqual([
      { kind: 'read-also-on-show', count: 1, stories: [{ id: linking.id, headline: 'Linking', state: 'published' }] },
      { kind: 'read-also', count: 1, stories: [{ id: linking.id, headline: 'Linking', state: 'published' }] },
      { kind: 'text', count: 1, stories: [{ id: showing.id, headline: 'Showing', state: 'draft' }] },
    ])
    expect(addresses).toBeGreaterThan(5)
  })

  test('counts what the person may not read without naming it', async () => {
    const other = await makeSection()
    const { id } = await publishedStory(sectionId, {}, { now })
    await draftStory(other.id, { relatedIds: [id] }, { now })
    const own = await makePerson({ grants: [{ role: 'chief', sectionId }] })
    expect((await whereUsed(own, { id }, now)).uses).toEqual([{ kind: 'read-also', count: 1, stories: [] }])
  })

  test('is told only to those who may read the story', async () => {
    const { id } = await publishedStory(sectionId, {}, { now })
    const elsewhere = await makePerson({ grants: [{ role: 'chief', sectionId: (await makeSection()).id }] })
    await expect(whereUsed(elsewhere, { id }, now)).rejects.toMatchObject({ code: 'not-found' })
    await expect(removalReceipts(elsewhere, { id })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a receipt', () => {
  test('has a row for each address that showed the story, and tells its authors', async () => {
    const author = await makePerson()
    const topic = await makeTopic({ slug: 'sea' })
    const draft = await draftStory(sectionId, { topicIds: [topic.id], headline: 'Old words' }, { now })
    await db.story.update({ where: { id: draft.id }, data: { createdById: author.personId } })
    const { revision } = await publishStory(chief, draft, now)
    const { id } = draft
    await publishedStory(sectionId, { headline: 'Linking', body: naming(id) }, { now })
    await killStory(chief, { id, revision, ...end }, seconds(1))
    const [receipt] = await removalReceipts(chief, { id })
    expect(receipt).toMatchObject({ move: 'kill', by: chief.name, checkedAt: null })
    const addresses = receipt?.lines.map(({ address }) => address)
    const expected = [
      `/world/${id}/old-words`,
      `/world/${id}/old-words?page=all`,
      '/',
      '/news',
      '/world',
      '/topics/sea',
    ]
    expect(addresses).toEqual(expect.arrayContaining(expected))
    expect(addresses).toContainEqual(expect.stringMatching(/^\/world\/\d+\/linking$/))
    expect(new Set(receipt?.lines.map(({ state }) => state))).toEqual(new Set(['unchecked']))
    expect(await db.notice.findMany()).toMatchObject([{ personId: author.personId, kind: 'killed', text: 'False' }])
  })

  test('is not opened by a kill that is refused', async () => {
    const { id, revision } = await publishedStory(sectionId, {}, { now })
    await expect(killStory(await makePerson({ grants: ['editor'] }), { id, revision, ...end }, now)).rejects.toThrow()
    expect(await db.removalReceipt.count()).toBe(0)
  })

  test('says gone once every address is, and is looked at once more some seconds later', async () => {
    const { id, revision } = await publishedStory(sectionId, {}, { now })
    await killStory(chief, { id, revision, ...end }, now)
    const here = node(gone)
    expect(await checkRemovals([here], seconds(1))).toBe(1)
    const [receipt] = await removalReceipts(chief, { id })
    expect(new Set(receipt?.lines.map(({ state }) => state))).toEqual(new Set(['gone']))
    expect(here.asked).toEqual(receipt?.lines.map(({ address }) => address))
    expect(await checkRemovals([here], seconds(3))).toBe(0)
    expect(await checkRemovals([here], seconds(6))).toBe(1)
    expect(await checkRemovals([here], seconds(60))).toBe(0)
  })

  test('is looked at again and again while an address shows the story on one of two nodes', async () => {
    const { id, revision } = await publishedStory(sectionId, {}, { now })
    await killStory(chief, { id, revision, ...end }, now)
    const there = node({ status: 200, body: `<a href="/world/${id}/x">` }, 'there')
    expect(await checkRemovals([node(gone), there], seconds(1))).toBe(1)
    const [receipt] = await removalReceipts(chief, { id })
    expect(receipt?.lines[0]).toMatchObject({ state: 'present', detail: 'answers 200 (there)' })
    expect(await checkRemovals([there], seconds(2))).toBe(0)
    expect(await checkRemovals([there], seconds(4))).toBe(1)
    expect(await checkRemovals([there], seconds(7))).toBe(1)
    // Rarely after a minute, by hand alone after a day.
    expect(await checkRemovals([there], seconds(80))).toBe(1)
    expect(await checkRemovals([there], seconds(100))).toBe(0)
    expect(await checkRemovals([there], seconds(90_000))).toBe(0)
    await checkAgain(chief, { id, receiptId: receipt?.id ?? 0 })
    expect(await checkRemovals([node(gone)], seconds(90_001))).toBe(1)
    expect((await removalReceipts(chief, { id }))[0]?.lines.every(({ state }) => state === 'gone')).toBe(true)
  })

  test('is looked at by one of eight processes', async () => {
    for (let n = 0; n < 3; n++) {
      const { id, revision } = await publishedStory(sectionId, {}, { now })
      await killStory(chief, { id, revision, ...end }, now)
    }
    const looked = await Promise.all(Array.from({ length: 8 }, () => checkRemovals([node(gone)], seconds(1))))
    expect(looked.reduce((all, one) => all + one)).toBe(3)
  })
})

describe('the end of a story', () => {
  test('takes off what was scheduled', async () => {
    const { id, revision } = await publishedStory(sectionId, {}, { now })
    await db.scheduledMove.create({
      data: {
        storyId: id,
        kind: 'update',
        wall: '2026-03-02T12:00',
        zone: 'UTC',
        at: seconds(86_400),
        input: {},
        createdAt: now,
      },
    })
    expect((await whereUsed(chief, { id }, now)).scheduled).toMatchObject({ kind: 'update' })
    await withdrawStory(chief, { id, revision, reason: 'Legal' }, seconds(1))
    expect(await db.scheduledMove.findFirst()).toMatchObject({ cancelledAt: seconds(1), cancelledById: chief.personId })
  })

  test('is not stopped by what a colleague types meanwhile, but by a move made meanwhile', async () => {
    const { id, revision } = await publishedStory(sectionId, {}, { now })
    await db.$executeRaw`UPDATE stories SET revision = revision + 3 WHERE id = ${id}`
    await killStory(chief, { id, revision, ...end }, seconds(1))
    expect((await db.story.findUniqueOrThrow({ where: { id } })).state).toBe('killed')
    const second = await publishedStory(sectionId, {}, { now })
    await updateStory(chief, { ...second, note: '', renewsFeedPosition: false }, seconds(1))
    await expect(killStory(chief, { ...second, ...end }, seconds(2))).rejects.toMatchObject({ code: 'conflict' })
  })

  test('against a publication at the same time leaves one of the two, never a killed story on show', async () => {
    for (let round = 0; round < 12; round++) {
      const { id, revision } = await publishedStory(sectionId, {}, { now })
      const both = await Promise.allSettled([
        killStory(chief, { id, revision, ...end }, seconds(1)),
        updateStory(chief, { id, revision, note: '', renewsFeedPosition: false }, seconds(1)),
      ])
      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      const { state } = await db.story.findUniqueOrThrow({ where: { id } })
      const open = await db.publication.count({ where: { storyId: id, visibleUntil: null } })
      expect({ state, open }).toEqual(
        both[0].status === 'fulfilled' ? { state: 'killed', open: 0 } : { state: 'published', open: 1 },
      )
    }
  })

  test('leaves one receipt for each, when a story is withdrawn, published again and killed', async () => {
    const { id, revision } = await publishedStory(sectionId, {}, { now })
    const withdrawn = await withdrawStory(chief, { id, revision, reason: 'Legal' }, seconds(1))
    const back = await republishStory(chief, { id, revision: withdrawn.revision }, seconds(2))
    await killStory(chief, { id, revision: back.revision, ...end }, seconds(3))
    expect((await removalReceipts(chief, { id })).map(({ move }) => move)).toEqual(['kill', 'withdraw'])
  })
})
