import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { PersonActor } from '#lib/access/actor.ts'
import { presentIn } from '#lib/collaboration/server/presence.ts'
import { db } from '#lib/db/client.ts'
import { submitStory } from '#lib/stories/server/move-story.ts'
import { makeSection } from '#testing/factories.ts'
import { aPerson, browserHeaders, cookieOf, siteUrl, startSession } from '#testing/staff.ts'
import { draftStory } from '#testing/stories.ts'
import { GET as presence } from '../../../presence/route.ts'
import { POST } from './route.ts'

let story: { id: number }
let bea: PersonActor
const screen = randomUUID()

beforeEach(async () => {
  const section = await makeSection()
  bea = await aPerson('Bea Margin', 'reporter')
  story = await draftStory(section.id, { headline: 'Harbour' }, { actor: bea })
})

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))
const row = () => db.story.findUniqueOrThrow({ where: { id: story.id } })

async function exchange(person: PersonActor, doc: Y.Doc, update: Uint8Array | null = null, more: object = {}) {
  const cookie = await cookieOf(await startSession(person))
  const body = { screen, stateVector: base64(Y.encodeStateVector(doc)), update: update && base64(update), ...more }
  const request = new Request(`${siteUrl}/api/newsroom/stories/${story.id}/text`, {
    method: 'POST',
    headers: browserHeaders({ cookie, 'content-type': 'application/json' }),
    body: JSON.stringify(body),
  })
  const answer = await POST(request, { params: Promise.resolve({ id: String(story.id) }) })
  return { status: answer.status, told: await answer.json() }
}

/** A screen that has the text, and types at its end. */
async function typing(person: PersonActor, words: string) {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, bytes((await exchange(person, doc)).told.update))
  const before = Y.encodeStateVector(doc)
  doc.getText('headline').insert(7, words)
  return { doc, update: Y.encodeStateAsUpdate(doc, before) }
}

test('what is typed is saved, and each answer brings what others wrote', async () => {
  const ada = await aPerson('Ada Quill', 'editor')
  const [one, other] = [await typing(bea, ' reopens'), await typing(ada, ' at last')]
  const { status, told } = await exchange(bea, one.doc, one.update)
  expect(status).toBe(200)
  const { revision, changedAt } = await row()
  expect(told.saved).toEqual({ revision, changedAt: changedAt.toISOString() })
  expect(told.facts).toMatchObject({ revision, state: 'draft', mayEdit: true })
  const second = await exchange(ada, other.doc, other.update)
  Y.applyUpdate(other.doc, bytes(second.told.update))
  expect(other.doc.getText('headline').toString()).toMatch(/ reopens/)
  expect((await row()).headline).toBe(other.doc.getText('headline').toString())
})

test('the screen counts as present, for those who may read the story', async () => {
  const { told } = await exchange(bea, new Y.Doc())
  expect(told.present).toEqual([{ personId: bea.personId, name: 'Bea Margin', color: expect.any(String) }])
  const stranger = await aPerson('Cy Columnist', 'reporter')
  expect(await presentIn(stranger, new Date())).toEqual({})
  expect(Object.keys(await presentIn(await aPerson('Ada Quill', 'editor'), new Date()))).toEqual([String(story.id)])
  const cookie = await cookieOf(await startSession(bea))
  const request = new Request(`${siteUrl}/api/newsroom/presence`, { headers: browserHeaders({ cookie }) })
  const answer = await presence(request, { params: Promise.resolve({}) })
  expect(await answer.json()).toMatchObject({ [story.id]: [{ name: 'Bea Margin' }] })
})

test('a screen that was not heard of for a while is gone', async () => {
  await exchange(bea, new Y.Doc())
  const later = new Date(Date.now() + 41_000)
  expect(await presentIn(bea, later)).toEqual({})
})

describe('refused, and nothing is saved:', () => {
  test.each<[string, number, (typed: { doc: Y.Doc; update: Uint8Array }) => ReturnType<typeof exchange>]>([
    ['an update that is none', 400, ({ doc }) => exchange(bea, doc, Uint8Array.from([9, 9, 9]))],
    [
      'a state vector that is none',
      400,
      ({ doc }) => exchange(bea, doc, null, { stateVector: base64(Uint8Array.of(5, 1)) }),
    ],
    ['more than goes at once', 400, ({ doc }) => exchange(bea, doc, new Uint8Array(2_200_000))],
    ['a screen without an id', 400, ({ doc, update }) => exchange(bea, doc, update, { screen: 'me' })],
    ['words of somebody else', 401, ({ doc, update }) => exchange(bea, doc, update, { person: bea.personId + 1 })],
  ])('%s', async (_, status, act) => {
    const answer = await act(await typing(bea, '!'))
    expect(answer.status).toBe(status)
    expect((await row()).headline).toBe('Harbour')
  })

  test('a change that builds on one that never came, which asks for another sync', async () => {
    const { doc } = await typing(bea, ' reopens')
    const before = Y.encodeStateVector(doc)
    doc.getText('headline').insert(10, '!')
    expect((await exchange(bea, doc, Y.encodeStateAsUpdate(doc, before))).status).toBe(409)
    expect((await row()).headline).toBe('Harbour')
  })

  test('words of who may not write any more, who still reads', async () => {
    const { doc, update } = await typing(bea, ' too late')
    await submitStory(bea, { id: story.id, revision: (await row()).revision }, new Date())
    expect((await exchange(bea, doc, update)).status).toBe(403)
    expect((await row()).headline).toBe('Harbour')
    expect((await exchange(bea, doc)).told.facts).toMatchObject({ state: 'submitted', mayEdit: false })
  })

  test('a stranger, as if there were no story', async () => {
    expect((await exchange(await aPerson('Cy Columnist', 'reporter'), new Y.Doc())).status).toBe(404)
  })
})
