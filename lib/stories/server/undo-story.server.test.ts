import { beforeEach, describe, expect, test } from 'vitest'
import type { PersonActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { makePerson, makeSection, makeTopic } from '#testing/factories.ts'
import { draftStory, publishedStory } from '#testing/stories.ts'
import { editStory } from './edit-story.ts'
import { killStory, withdrawStory } from './end-story.ts'
import { returnStory, spikeStory, submitStory, unspikeStory } from './move-story.ts'
import { correctStory, publishStory, refileStory, republishStory, updateStory } from './publish-story.ts'
import { correctionsPage } from './site-corrections-query.ts'
import { feedCards } from './site-queries.ts'
import { findStory } from './site-story-query.ts'
import { undoStory } from './undo-story.ts'
import { workingCopy } from './working-copy-query.ts'

const now = new Date('2026-03-01T12:00:00Z')
const seconds = (count: number) => new Date(now.getTime() + count * 1_000)
const correction = { class: 'correction' as const, wrong: 'It said Friday.', right: 'It was Thursday.' }
let sectionId: number
let editor: PersonActor
let chief: PersonActor
beforeEach(async () => {
  sectionId = (await makeSection()).id
  editor = await makePerson({ grants: ['editor'] })
  chief = await makePerson({ grants: ['chief'] })
})

const update = (revision: number, id: number) => ({ id, revision, note: 'New', renewsFeedPosition: true })
const shown = async (id: number, at: Date) => {
  const found = await findStory(id, at)
  return found.found === 'story' ? found.story : found.found
}
const feed = async (at: Date) => (await feedCards({ limit: 20 }, at)).cards.map(({ id, edition }) => [id, edition])

describe('an edition that is taken back', () => {
  test('of a first publication: readers find nothing, and the story is what it was', async () => {
    const draft = await draftStory(sectionId, {}, { now })
    const before = await db.story.findUniqueOrThrow({ where: { id: draft.id } })
    const { revision } = await publishStory(editor, draft, now)
    const undone = await undoStory(editor, { id: draft.id, revision }, seconds(20))
    expect(undone).toEqual({ state: 'draft', revision: revision + 1, edition: null, readerHref: null })
    expect(await shown(draft.id, seconds(21))).toBe('nothing')
    expect(await feed(seconds(21))).toEqual([])
    const { changedAt, revision: _, fieldsRevision, ...same } = before
    expect(await db.story.findUnique({ where: { id: draft.id } })).toMatchObject(same)
    expect(await db.edition.count({ where: { storyId: draft.id } })).toBe(1)
    const again = await publishStory(editor, { id: draft.id, revision: undone.revision }, seconds(60))
    expect(again.edition).toBe(2)
    expect(await shown(draft.id, seconds(60))).toMatchObject({ edition: 2, publishedAt: seconds(60) })
  })

  test('of an update: the edition before is on show again at its old place, word for word', async () => {
    const { id, revision } = await publishedStory(sectionId, {}, { now: seconds(-600) })
    const other = await publishedStory(sectionId, {}, { now: seconds(-300) })
    const before = await shown(id, now)
    const edited = await editStory(editor, { id, revision, changes: { headline: 'New facts' } }, now)
    const second = await updateStory(editor, update(edited.revision, id), now)
    expect(await feed(seconds(1))).toEqual([
      [id, 2],
      [other.id, 1],
    ])
    await undoStory(editor, { id, revision: second.revision }, seconds(10))
    expect(await shown(id, seconds(11))).toEqual(before)
    expect(await feed(seconds(11))).toEqual([
      [other.id, 1],
      [id, 1],
    ])
    expect((await db.story.findUniqueOrThrow({ where: { id } })).headline).toBe('New facts')
  })

  test('of a correction: no reader is told of it, then or by a later edition', async () => {
    const { id, revision } = await publishedStory(sectionId, {}, { now: seconds(-600) })
    const second = await correctStory(editor, { id, revision, correction }, now)
    const undone = await undoStory(editor, { id, revision: second.revision }, seconds(10))
    expect((await correctionsPage({ limit: 9 }, seconds(11))).rows).toEqual([])
    await refileStory(editor, { id, revision: undone.revision }, seconds(60))
    expect(await shown(id, seconds(61))).toMatchObject({ edition: 3, correctedAt: null, corrections: [] })
    await correctStory(editor, { id, revision: undone.revision + 1, correction }, seconds(90))
    expect(await shown(id, seconds(91))).toMatchObject({ edition: 4, corrections: [{ right: 'It was Thursday.' }] })
    expect((await correctionsPage({ limit: 9 }, seconds(91))).rows).toHaveLength(1)
  })

  test('of a republication: the story is withdrawn as before', async () => {
    const { id, revision } = await publishedStory(sectionId, {}, { now: seconds(-600) })
    const withdrawn = await withdrawStory(chief, { id, revision, reason: 'Legal' }, seconds(-60))
    const again = await republishStory(chief, { id, revision: withdrawn.revision }, now)
    expect(await undoStory(chief, { id, revision: again.revision }, seconds(9))).toMatchObject({ state: 'withdrawn' })
    expect(await shown(id, seconds(10))).toBe('gone')
  })

  test('that took the place of one waiting under an embargo: that one waits again', async () => {
    const { id, revision } = await publishedStory(sectionId, {}, { now: seconds(-600) })
    const changes = { headline: 'Embargoed', embargoUntil: seconds(3_600) }
    const edited = await editStory(editor, { id, revision, changes }, seconds(-60))
    const waiting = await updateStory(editor, update(edited.revision, id), seconds(-50))
    const freed = await editStory(
      editor,
      { id, revision: waiting.revision, changes: { embargoUntil: null } },
      seconds(-5),
    )
    const third = await updateStory(editor, update(freed.revision, id), now)
    expect(await shown(id, seconds(1))).toMatchObject({ edition: 3 })
    await undoStory(editor, { id, revision: third.revision }, seconds(10))
    expect(await shown(id, seconds(11))).toMatchObject({ edition: 1 })
    expect(await shown(id, seconds(3_600))).toMatchObject({ edition: 2, headline: 'Embargoed' })
  })

  test('tells, once, of the sections and topics of both editions, so that their pages go stale', async () => {
    const [oldTopic, newTopic] = [await makeTopic(), await makeTopic()]
    const elsewhere = await makeSection()
    const { id, revision } = await publishedStory(sectionId, { topicIds: [oldTopic.id] }, { now: seconds(-600) })
    const changes = { topicIds: [newTopic.id], sectionId: elsewhere.id }
    const edited = await editStory(chief, { id, revision, changes }, now)
    const second = await updateStory(chief, update(edited.revision, id), now)
    const back = { topicIds: [], sectionId }
    const later = await editStory(chief, { id, revision: second.revision, changes: back }, seconds(1))
    await undoStory(chief, { id, revision: later.revision }, seconds(2))
    const events = await db.event.findMany({ where: { storyId: id, type: 'story.undone' } })
    expect(events).toHaveLength(1)
    expect(events[0]?.detail).toMatchObject({ move: 'update', edition: 2, from: 'published', to: 'published' })
    expect(events[0]?.detail).toMatchObject({
      sectionIds: expect.toSatisfy((ids: number[]) => ids.toSorted().join() === [sectionId, elsewhere.id].join()),
      topicIds: expect.toSatisfy((ids: number[]) => ids.toSorted().join() === [oldTopic.id, newTopic.id].join()),
    })
  })

  test('by a token counts like one by hand', async () => {
    const draft = await draftStory(sectionId, {}, { now })
    const { revision } = await publishStory({ ...editor, origin: 'api' }, draft, now)
    await undoStory(editor, { id: draft.id, revision }, seconds(5))
    expect(await shown(draft.id, seconds(6))).toBe('nothing')
  })
})

describe('a plain move', () => {
  test('is taken back: submit, return, spike with the state it had', async () => {
    const draft = await draftStory(sectionId, {}, { actor: editor, now })
    const { id } = draft
    const submitted = await submitStory(editor, draft, now)
    const undone = await undoStory(editor, { id, revision: submitted.revision }, seconds(599))
    expect(undone.state).toBe('draft')
    const again = await submitStory(editor, { id, revision: undone.revision }, seconds(600))
    const returned = await returnStory(editor, { id, revision: again.revision, reason: 'Where?' }, seconds(601))
    const back = await undoStory(editor, { id, revision: returned.revision }, seconds(602))
    expect(back.state).toBe('submitted')
    const spiked = await spikeStory(editor, { id, revision: back.revision }, seconds(603))
    const unspiked = await unspikeStory(editor, { id, revision: spiked.revision }, seconds(604))
    const spikedAgain = await undoStory(editor, { id, revision: unspiked.revision }, seconds(605))
    expect(spikedAgain.state).toBe('spiked')
    expect(await unspikeStory(editor, { id, revision: spikedAgain.revision }, seconds(606))).toMatchObject({
      state: 'submitted',
    })
  })

  test('leaves alone what colleagues typed and changed since, and asks to look at changed fields first', async () => {
    const draft = await draftStory(sectionId, {}, { now })
    const { id } = draft
    const { revision } = await publishStory(editor, draft, now)
    await editStory(chief, { id, revision, changes: { urgency: 1 } }, seconds(3))
    await expect(undoStory(editor, { id, revision }, seconds(5))).rejects.toMatchObject({ code: 'conflict' })
    const seen = await workingCopy(editor, id, seconds(6))
    expect(seen.undo).toMatchObject({ move: 'publish', leftMs: 24_000 })
    await undoStory(editor, { id, revision: seen.revision }, seconds(7))
    expect(await db.story.findUnique({ where: { id } })).toMatchObject({ state: 'draft', urgency: 1 })
  })
})

describe('is refused, and changes nothing,', () => {
  const unchanged = async (id: number, work: () => Promise<unknown>, says: RegExp) => {
    const before = [await db.story.findUnique({ where: { id } }), await db.event.count()]
    await expect(work()).rejects.toMatchObject({ name: 'Refusal', message: expect.stringMatching(says) })
    expect([await db.story.findUnique({ where: { id } }), await db.event.count()]).toEqual(before)
  }

  test('when its time is over', async () => {
    const draft = await draftStory(sectionId, {}, { now })
    const { revision } = await publishStory(editor, draft, now)
    await unchanged(draft.id, () => undoStory(editor, { id: draft.id, revision }, seconds(33)), /30 seconds/)
    expect(await shown(draft.id, seconds(33))).toMatchObject({ edition: 1 })
  })
  test('to another editor, but not to a chief', async () => {
    const draft = await draftStory(sectionId, {}, { now })
    const { revision } = await publishStory(editor, draft, now)
    const other = await makePerson({ grants: ['editor'] })
    await unchanged(draft.id, () => undoStory(other, { id: draft.id, revision }, seconds(1)), /somebody else/)
    expect((await workingCopy(other, draft.id, seconds(1))).moves).not.toContain('undo')
    expect((await undoStory(chief, { id: draft.id, revision }, seconds(2))).state).toBe('draft')
  })
  test('after a kill and a withdrawal', async () => {
    const { id, revision } = await publishedStory(sectionId, {}, { now })
    const withdrawn = await withdrawStory(chief, { id, revision, reason: 'x' }, now)
    await unchanged(id, () => undoStory(chief, { id, revision: withdrawn.revision }, now), /withdrawn cannot/)
    const killed = await killStory(chief, { id, revision: withdrawn.revision, reason: 'x', advisory: 'x' }, now)
    await unchanged(id, () => undoStory(chief, { id, revision: killed.revision }, now), /killed cannot/)
  })
  test('a second time', async () => {
    const draft = await draftStory(sectionId, {}, { now })
    const { revision } = await submitStory(editor, draft, now)
    const undone = await undoStory(editor, { id: draft.id, revision }, now)
    await unchanged(
      draft.id,
      () => undoStory(editor, { id: draft.id, revision: undone.revision }, now),
      /cannot be undone/,
    )
  })
})

test('of six undos at once one takes the move back', async () => {
  const draft = await draftStory(sectionId, {}, { now })
  const { revision } = await publishStory(editor, draft, now)
  const clicks = await Promise.allSettled(
    Array.from({ length: 6 }, () => undoStory(editor, { id: draft.id, revision }, seconds(1))),
  )
  expect(clicks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await db.event.count({ where: { storyId: draft.id, type: 'story.undone' } })).toBe(1)
})

test('an edition put off to a later instant leaves the one on show until then', async () => {
  const { id, revision } = await publishedStory(sectionId, {}, { now: seconds(-600) })
  const first = { id, revision, changes: { embargoUntil: seconds(60) } }
  const waiting = await updateStory(editor, update((await editStory(editor, first, now)).revision, id), now)
  const later = { id, revision: waiting.revision, changes: { embargoUntil: seconds(90) } }
  await updateStory(editor, update((await editStory(editor, later, now)).revision, id), seconds(1))
  expect(await shown(id, seconds(75))).toMatchObject({ edition: 1 })
  expect(await shown(id, seconds(90))).toMatchObject({ edition: 3 })
})
