import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { textBody } from '#testing/bodies.ts'
import { makePerson, makeSection } from '#testing/factories.ts'
import { liveTextClient, wordsAt } from '#testing/live-text-client.ts'
import { draftStory } from '#testing/stories.ts'
import { fieldOf, readLiveText } from '../live-text.ts'
import { editStory } from './edit-story.ts'
import { changeLiveText, openLiveText, wholeLiveText } from './live-text.ts'
import { spikeStory } from './move-story.ts'
import { refreshLiveText, saveLiveText } from './save-live-text.ts'

const now = new Date('2026-03-01T12:00:00Z')
let sectionId: number
let ada: Awaited<ReturnType<typeof makePerson>>
let storyId: number
beforeEach(async () => {
  sectionId = (await makeSection()).id
  ada = await makePerson({ name: 'Ada', grants: ['editor'] })
  const words = { headline: 'Harbour', body: textBody('One.', 'Two.') }
  storyId = (await draftStory(sectionId, words, { now })).id
})

const open = async () => ({
  held: await openLiveText(storyId, now),
  screen: liveTextClient(await wholeLiveText(storyId, now)),
})
const type = (words: string) => (doc: Parameters<typeof fieldOf>[0]) => fieldOf(doc, 'headline').insert(0, words)
const row = () => db.story.findUniqueOrThrow({ where: { id: storyId } })

test('what is saved stands in the row of the story at once, one revision on', async () => {
  const { held, screen } = await open()
  const before = await row()
  const update = screen.change((doc) => {
    type('New ')(doc)
    wordsAt(doc, 1).insert(0, 'And ')
  })
  const saved = await saveLiveText(held, [{ actor: ada, sitting: 'a', update }], now)
  expect(saved).toMatchObject({ outcomes: ['saved'], revision: before.revision + 1 })
  expect(await row()).toMatchObject({
    headline: 'New Harbour',
    body: textBody('One.', 'And Two.'),
    revision: before.revision + 1,
    changedAt: now,
  })
})

test('a story opened by several at once begins one text', async () => {
  const states = await Promise.all(Array.from({ length: 8 }, () => wholeLiveText(storyId, now)))
  expect(new Set(states.map((state) => Buffer.from(state).toString('hex'))).size).toBe(1)
  expect(await db.textUpdate.count({ where: { storyId } })).toBe(1)
})

test('a change from outside while the text begins is in the text', async () => {
  for (let round = 0; round < 20; round++) {
    const { id, revision } = await draftStory(sectionId)
    const changes = { headline: `Changed ${round}` }
    await Promise.all([wholeLiveText(id, now), editStory(ada, { id, revision, changes }, now)])
    const held = await openLiveText(id, now)
    expect(held.text.values().headline).toBe(`Changed ${round}`)
  }
})

test('a change sent twice is saved once', async () => {
  const { held, screen } = await open()
  const update = screen.change(type('New '))
  const first = await saveLiveText(held, [{ actor: ada, sitting: 'a', update }], now)
  const second = await saveLiveText(first.held, [{ actor: ada, sitting: 'a', update }], now)
  expect(second).toMatchObject({ outcomes: ['saved'], revision: first.revision })
  expect((await row()).headline).toBe('New Harbour')
})

test('changes of two processes meet, whoever saves first', async () => {
  const [here, there] = [await open(), await open()]
  const left = here.screen.change((doc) => wordsAt(doc, 0).insert(0, 'Left '))
  const right = there.screen.change((doc) => wordsAt(doc, 0).insert(4, ' Right'))
  await saveLiveText(here.held, [{ actor: ada, sitting: 'a', update: left }], now)
  const { news, held } = await saveLiveText(there.held, [{ actor: ada, sitting: 'b', update: right }], now)
  there.screen.hear(news)
  here.screen.hear(await refreshLiveText(here.held))
  const text = textBody('Left One. Right', 'Two.')
  expect((await row()).body).toEqual(text)
  for (const doc of [here.screen.doc, there.screen.doc, held.text.doc, here.held.text.doc]) {
    expect(readLiveText(doc).body).toEqual(text)
  }
})

describe('rights are asked at each save', () => {
  test('who may only read is told so, and colleagues’ words of the same moment are saved', async () => {
    const ben = await makePerson({ name: 'Ben', grants: ['reporter'] })
    const { held, screen } = await open()
    const other = liveTextClient(await wholeLiveText(storyId, now))
    const pushes = [
      { actor: ben, sitting: 'b', update: other.change(type('Ben ')) },
      { actor: ada, sitting: 'a', update: screen.change(type('Ada ')) },
    ]
    const { outcomes } = await saveLiveText(held, pushes, now)
    expect(outcomes).toMatchObject([{ code: 'not-allowed' }, 'saved'])
    expect((await row()).headline).toBe('Ada Harbour')
  })

  test('a spiked story takes no more words', async () => {
    const { held, screen } = await open()
    await spikeStory(ada, { id: storyId, revision: (await row()).revision }, now)
    const update = screen.change(type('Late '))
    const { outcomes } = await saveLiveText(held, [{ actor: ada, sitting: 'a', update }], now)
    expect(outcomes).toMatchObject([{ code: 'not-allowed', message: expect.stringContaining('spiked') }])
    expect((await row()).headline).toBe('Harbour')
  })
})

describe('a change that no story can hold', () => {
  const evil = (doc: ReturnType<typeof liveTextClient>['doc']) => doc.getMap('evil').set('x', 1)

  test('is refused, changes nothing, and what came with it from others is saved', async () => {
    const ben = await makePerson({ grants: ['editor'] })
    const { held, screen } = await open()
    const other = liveTextClient(await wholeLiveText(storyId, now))
    const pushes = [
      { actor: ada, sitting: 'a', update: screen.change(type('Ada ')) },
      { actor: ben, sitting: 'b', update: other.change(evil) },
    ]
    const saved = await saveLiveText(held, pushes, now)
    expect(saved.outcomes).toMatchObject(['saved', { code: 'invalid' }])
    expect([...saved.held.text.doc.share.keys()]).not.toContain('evil')
    expect((await row()).headline).toBe('Ada Harbour')
    expect([...(await openLiveText(storyId, now)).text.doc.share.keys()]).not.toContain('evil')
  })
})

describe('a suggestion', () => {
  const suggested = (personId: number) => ({
    insertion: { id: 'a', personId, at: now.toISOString() },
  })

  test('in one’s own name is saved', async () => {
    const { held, screen } = await open()
    const update = screen.change((doc) => wordsAt(doc, 0).insert(0, 'Own ', suggested(ada.personId)))
    expect(await saveLiveText(held, [{ actor: ada, sitting: 'a', update }], now)).toMatchObject({ outcomes: ['saved'] })
  })

  test('in the name of somebody who never wrote here is refused; of one who did, it may come back', async () => {
    const ben = await makePerson({ grants: ['editor'] })
    const { held, screen } = await open()
    const push = (update: Uint8Array, actor = ada) => ({ actor, sitting: String(actor.personId), update })
    const forged = screen.change((doc) => wordsAt(doc, 0).insert(0, 'Ben’s ', suggested(ben.personId)))
    const first = await saveLiveText(held, [push(forged)], now)
    expect(first.outcomes).toMatchObject([{ code: 'invalid' }])
    const other = liveTextClient(await wholeLiveText(storyId, now))
    const second = await saveLiveText(first.held, [push(other.change(type('Ben ')), ben)], now)
    expect(await saveLiveText(second.held, [push(forged)], now)).toMatchObject({ outcomes: ['saved'] })
  })
})

describe('words from commands', () => {
  test('reach the live text as the smallest change', async () => {
    const { held, screen } = await open()
    const { revision } = await row()
    const typed = screen.change((doc) => wordsAt(doc, 1).insert(4, ' More.'))
    const changes = { headline: 'From outside', body: textBody('One, changed.', 'Two.') }
    await editStory(ada, { id: storyId, revision, changes }, now)
    const saved = await saveLiveText(held, [{ actor: ada, sitting: 'a', update: typed }], now)
    screen.hear(saved.news)
    expect(readLiveText(screen.doc)).toMatchObject({
      headline: 'From outside',
      body: textBody('One, changed.', 'Two. More.'),
    })
    expect(await row()).toMatchObject({ headline: 'From outside', body: textBody('One, changed.', 'Two. More.') })
  })

  test('leave comments on words that stay, in the row as in the live text', async () => {
    const { held, screen } = await open()
    const thread = { 'comment--abcdefgh': { threadId: '6a1f6f6e-39a6-4e4e-9d64-8e6f1e8d2a11' } }
    const update = screen.change((doc) => wordsAt(doc, 0).format(0, 3, thread))
    const { revision } = await saveLiveText(held, [{ actor: ada, sitting: 'a', update }], now)
    const changes = { body: textBody('One.', 'Two, changed.') }
    await editStory(ada, { id: storyId, revision, changes }, now)
    const { body } = await row()
    expect(JSON.stringify(body)).toContain(thread['comment--abcdefgh'].threadId)
    expect((await openLiveText(storyId, now)).text.values().body).toEqual(body)
  })

  test('a conflict after live typing names who typed', async () => {
    const { held, screen } = await open()
    const { revision } = await row()
    const update = screen.change(type('x'))
    await saveLiveText(held, [{ actor: ada, sitting: 'a', update }], now)
    const stale = editStory(ada, { id: storyId, revision, changes: { headline: 'From outside' } }, now)
    await expect(stale).rejects.toMatchObject({ code: 'conflict', facts: { changedBy: 'Ada', revision: revision + 1 } })
  })

  test('typing is no conflict for a change that leaves the text alone; another change of fields is', async () => {
    const { held, screen } = await open()
    const { revision } = await row()
    await saveLiveText(held, [{ actor: ada, sitting: 'a', update: screen.change(type('x')) }], now)
    const edit = (urgency: number) => editStory(ada, { id: storyId, revision, changes: { urgency } }, now)
    expect(await edit(2)).toMatchObject({ revision: revision + 2 })
    await expect(edit(1)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('a change by hand is projected, and one that no story can hold is refused whole', async () => {
    await openLiveText(storyId, now)
    const where = { storyId, actor: ada, origin: 'newsroom' } as const
    const change = (work: Parameters<typeof changeLiveText>[2]) =>
      db.$transaction((tx) => changeLiveText(tx, where, work, now))
    expect(await change(type('By hand '))).toBe(true)
    expect(await change(() => {})).toBe(false)
    await expect(change((doc) => doc.getMap('evil').set('x', 1))).rejects.toMatchObject({ code: 'invalid' })
    expect((await row()).headline).toBe('By hand Harbour')
  })
})

test('the kept state is renewed when many changes lie on top of it, and the text stays the same', async () => {
  const { held, screen } = await open()
  let current = held
  for (let index = 0; index < 210; index++) {
    const update = screen.change((doc) => wordsAt(doc, 0).insert(0, 'x'))
    current = (await saveLiveText(current, [{ actor: ada, sitting: 'a', update }], now)).held
  }
  const kept = await db.liveText.findUniqueOrThrow({ where: { storyId } })
  const { id: last } = await db.textUpdate.findFirstOrThrow({ where: { storyId }, orderBy: { id: 'desc' } })
  expect(Number(last - kept.upToId)).toBeLessThan(50)
  expect((await openLiveText(storyId, now)).text.values()).toEqual(readLiveText(screen.doc))
})
