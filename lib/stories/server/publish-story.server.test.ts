import { beforeEach, describe, expect, test } from 'vitest'
import { systemActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { makePerson, makePlace, makeSection, makeTopic } from '#testing/factories.ts'
import { draftStory, publishedStory } from '#testing/stories.ts'
import { editStory } from './edit-story.ts'
import { killStory } from './end-story.ts'
import { spikeStory } from './move-story.ts'
import { correctStory, publishStory, refileStory, updateStory } from './publish-story.ts'
import { findStory } from './site-story-query.ts'

const now = new Date('2026-03-01T12:00:00Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
let sectionId: number
beforeEach(async () => {
  sectionId = (await makeSection()).id
})

const editor = () => makePerson({ grants: ['editor'] })
const chief = () => makePerson({ grants: ['chief'] })
const shown = async (id: number, at: Date) => {
  const found = await findStory(id, at)
  return found.found === 'story' ? found.story : found.found
}

describe('publish', () => {
  test('freezes the working copy into edition 1, with one event, visible on the next read', async () => {
    const topic = await makeTopic()
    const place = await makePlace({ name: 'Seoul', countryCode: 'KR', zone: 'Asia/Seoul', population: 10_000_000 })
    const actor = await editor()
    const draft = await draftStory(sectionId, {
      topicIds: [topic.id],
      placeIds: [place.id],
      datelineProfile: 'agency',
      bylines: [{ name: 'Ada Guest', role: '' }],
    })
    const moved = await publishStory(actor, draft, new Date('2026-06-19T23:30:00Z'))
    expect(moved).toMatchObject({ state: 'published', revision: draft.revision + 1, edition: 1 })
    const story = await shown(draft.id, new Date('2026-06-19T23:30:00Z'))
    expect(story).toMatchObject({
      headline: 'Harbour reopens after storm',
      edition: 1,
      city: 'Seoul',
      topics: [{ id: topic.id }],
      bylines: [{ name: 'Ada Guest' }],
      dateline: { text: 'SEOUL, June 20. /BROADSHEET/.', day: '2026-06-20' },
    })
    const events = await db.event.findMany({ where: { storyId: draft.id, type: 'story.published' } })
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({ personId: actor.personId, address: '192.0.2.1', origin: 'newsroom' })
  })

  test('refuses a story with blockers, names each field and changes nothing', async () => {
    const draft = await draftStory(sectionId, { standfirst: '', headline: '' })
    const before = await db.story.findUnique({ where: { id: draft.id } })
    await expect(publishStory(await editor(), draft, now)).rejects.toMatchObject({
      code: 'not-ready',
      fields: { headline: 'Write a headline.', standfirst: 'Write a standfirst.' },
    })
    expect(await db.story.findUnique({ where: { id: draft.id } })).toEqual(before)
    expect(await db.edition.count()).toBe(0)
  })

  test('of twelve clicks at once one publishes; the others are told that it changed', async () => {
    const actor = await editor()
    const draft = await draftStory(sectionId)
    const clicks = await Promise.allSettled(Array.from({ length: 12 }, () => publishStory(actor, draft, now)))
    expect(clicks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const click of clicks) {
      if (click.status === 'rejected') expect(['conflict', 'illegal-move']).toContain(click.reason.code)
    }
    expect(await db.edition.count({ where: { storyId: draft.id } })).toBe(1)
    expect(await db.event.count({ where: { storyId: draft.id, type: 'story.published' } })).toBe(1)
  })

  test('of two editors who make different moves at once one succeeds, the other learns who was first', async () => {
    const [ada, ben] = [
      await makePerson({ grants: ['editor'], name: 'Ada' }),
      await makePerson({ grants: ['editor'], name: 'Ben' }),
    ]
    const draft = await draftStory(sectionId)
    const [published, spiked] = await Promise.allSettled([publishStory(ada, draft, now), spikeStory(ben, draft, now)])
    const lost = published.status === 'rejected' ? published : spiked
    expect([published.status, spiked.status].sort()).toEqual(['fulfilled', 'rejected'])
    const winner = published.status === 'fulfilled' ? 'Ada' : 'Ben'
    expect(lost).toMatchObject({ reason: { name: 'Refusal' } })
    // Who comes after the commit finds the other state; who comes before it, the other's name.
    const { code, message } = (lost as PromiseRejectedResult).reason
    expect(code === 'conflict' ? message : `${winner}: ${code}`).toMatch(
      code === 'conflict' ? new RegExp(`^${winner} has changed the story`) : /illegal-move/,
    )
    expect(
      await db.event.count({ where: { storyId: draft.id, type: { in: ['story.published', 'story.spiked'] } } }),
    ).toBe(1)
  })

  test.each([
    ['a reporter', ['reporter'] as const],
    ['an administrator', ['administrator'] as const],
    ['a photo editor', ['photo'] as const],
  ])('is refused to %s', async (_, grants) => {
    const draft = await draftStory(sectionId)
    await expect(publishStory(await makePerson({ grants }), draft, now)).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await shown(draft.id, now)).toBe('nothing')
  })

  test('is refused to the editor of another section', async () => {
    const other = await makeSection()
    const draft = await draftStory(sectionId)
    const stranger = await makePerson({ grants: [{ role: 'editor', sectionId: other.id }] })
    await expect(publishStory(stranger, draft, now)).rejects.toMatchObject({ code: 'not-allowed' })
  })

  test('an unknown story is refused as such', async () => {
    await expect(publishStory(await editor(), { id: 4_000_000, revision: 1 }, now)).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('only the system backdates', async () => {
    const draft = await draftStory(sectionId)
    await expect(publishStory(await editor(), draft, now, { publishedAt: minutes(-9) })).rejects.toThrow('backdate')
  })
})

describe('embargo', () => {
  test('the edition becomes visible by itself at the instant, and not before', async () => {
    const draft = await draftStory(sectionId, { embargoUntil: minutes(60) })
    await publishStory(await editor(), draft, now)
    expect(await shown(draft.id, minutes(59))).toBe('nothing')
    expect(await shown(draft.id, minutes(60))).toMatchObject({ edition: 1, publishedAt: minutes(60) })
  })

  test('an embargoed update leaves the earlier edition on show until then', async () => {
    const { id, revision } = await publishedStory(sectionId, {}, { now })
    const actor = await editor()
    const edited = await editStory(
      actor,
      { id, revision, changes: { headline: 'New facts', embargoUntil: minutes(60) } },
      minutes(1),
    )
    await updateStory(actor, { id, revision: edited.revision, note: '', renewsFeedPosition: false }, minutes(2))
    expect(await shown(id, minutes(59))).toMatchObject({ edition: 1, headline: 'Harbour reopens after storm' })
    expect(await shown(id, minutes(61))).toMatchObject({ edition: 2, headline: 'New facts' })
  })

  test('an embargo put off or taken off before its instant holds for the newer edition alone', async () => {
    const actor = await editor()
    const draft = await draftStory(sectionId, { embargoUntil: minutes(60) })
    const first = await publishStory(actor, draft, now)
    const { id } = draft
    const edited = await editStory(actor, { id, revision: first.revision, changes: { embargoUntil: minutes(90) } }, now)
    const input = { id, revision: edited.revision, note: '', renewsFeedPosition: false }
    const second = await updateStory(actor, input, minutes(5))
    expect(await shown(id, minutes(75))).toBe('nothing')
    expect(await shown(id, minutes(90))).toMatchObject({ edition: 2, publishedAt: minutes(90) })
    const changes = { embargoUntil: null }
    const freed = await editStory(actor, { id, revision: second.revision, changes }, minutes(6))
    await updateStory(actor, { ...input, revision: freed.revision }, minutes(7))
    expect(await shown(id, minutes(7))).toMatchObject({ edition: 3, publishedAt: minutes(7) })
    expect(await shown(id, minutes(95))).toMatchObject({ edition: 3 })
  })

  test('a story killed under embargo never shows, not even as gone', async () => {
    const draft = await draftStory(sectionId, { embargoUntil: minutes(60) })
    const { revision } = await publishStory(await editor(), draft, now)
    await killStory(await chief(), { id: draft.id, revision, reason: 'Wrong', advisory: 'Killed.' }, minutes(5))
    expect(await shown(draft.id, minutes(6))).toBe('nothing')
    expect(await shown(draft.id, minutes(90))).toBe('nothing')
  })
})

describe('later editions', () => {
  test('an edit alone reaches no reader', async () => {
    const { id, revision } = await publishedStory(sectionId, {}, { now })
    await editStory(systemActor('seed'), { id, revision, changes: { headline: 'Secret working title' } }, minutes(1))
    expect(await shown(id, minutes(2))).toMatchObject({ headline: 'Harbour reopens after storm' })
  })

  test('an update says when, a refile says nothing, a correction says what was wrong', async () => {
    const actor = await editor()
    const { id, revision } = await publishedStory(sectionId, {}, { now })
    const second = await updateStory(
      actor,
      { id, revision, note: 'Adds the toll', renewsFeedPosition: false },
      minutes(10),
    )
    expect(await shown(id, minutes(10))).toMatchObject({
      edition: 2,
      updatedAt: minutes(10),
      correctedAt: null,
      updateNote: 'Adds the toll',
    })
    const third = await refileStory(actor, { id, revision: second.revision }, minutes(20))
    expect(await shown(id, minutes(20))).toMatchObject({ edition: 3, updatedAt: minutes(10), correctedAt: null })
    const correction = { class: 'correction' as const, wrong: 'It said Friday.', right: 'It was Thursday.' }
    await correctStory(actor, { id, revision: third.revision, correction }, minutes(30))
    expect(await shown(id, minutes(30))).toMatchObject({
      edition: 4,
      updatedAt: minutes(10),
      correctedAt: minutes(30),
      publishedAt: now,
      corrections: [{ class: 'correction', wrong: 'It said Friday.', right: 'It was Thursday.', at: minutes(30) }],
    })
  })

  test('a correction days later keeps the first day of the dateline', async () => {
    const place = await makePlace({ name: 'Oslo', countryCode: 'NO', zone: 'Europe/Oslo', population: 700_000 })
    const actor = await editor()
    const { id, revision } = await publishedStory(
      sectionId,
      { placeIds: [place.id], datelineProfile: 'agency' },
      { now },
    )
    const correction = { class: 'correction' as const, wrong: 'a', right: 'b' }
    await correctStory(actor, { id, revision, correction }, minutes(3 * 1440))
    expect(await shown(id, minutes(4 * 1440))).toMatchObject({
      edition: 2,
      dateline: { text: 'OSLO, March 1. /BROADSHEET/.' },
    })
  })

  test('the database refuses to change or remove an edition of record', async () => {
    const { id } = await publishedStory(sectionId, {}, { now })
    await expect(db.edition.updateMany({ where: { storyId: id }, data: { headline: 'Rewritten' } })).rejects.toThrow()
    await expect(db.edition.deleteMany({ where: { storyId: id } })).rejects.toThrow()
    expect(await shown(id, now)).toMatchObject({ headline: 'Harbour reopens after storm' })
  })
})
