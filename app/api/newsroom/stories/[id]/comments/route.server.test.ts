import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { PersonActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { fingerprint } from '#testing/fingerprint.ts'
import { aPerson, browserHeaders, cookieOf, siteUrl, startSession } from '#testing/staff.ts'
import { draftStory } from '#testing/stories.ts'
import { PATCH } from './[threadId]/route.ts'
import { GET as people } from './people/route.ts'
import { GET, POST } from './route.ts'

let editor: PersonActor
let cookie: string
let storyId: number
beforeEach(async () => {
  const section = await db.section.create({ data: { slug: 'world', name: 'World', position: 1 } })
  editor = await aPerson('Ada Quill', 'editor')
  cookie = await cookieOf(await startSession(editor))
  storyId = (await draftStory(section.id, {}, { actor: editor })).id
})

const threadId = '0b8f7a52-0c1d-4e5f-8a9b-00000000000a'
const whole = { threadId, field: 'body', quote: 'harbour', text: 'Which?' }

async function send(body: unknown, headers: Record<string, string | null> = {}, id = String(storyId)) {
  const request = new Request(`${siteUrl}/api/newsroom/stories/${id}/comments`, {
    method: 'POST',
    headers: browserHeaders({ cookie, 'content-type': 'application/json', ...headers }),
    body: JSON.stringify(body),
  })
  return POST(request, { params: Promise.resolve({ id }) })
}
const read = async (handler: typeof GET, query = '', who = cookie) =>
  handler(
    new Request(`${siteUrl}/api/newsroom/stories/${storyId}/comments${query}`, {
      headers: browserHeaders({ cookie: who }),
    }),
    {
      params: Promise.resolve({ id: String(storyId) }),
    },
  )

test('a comment comes back in the list of its story', async () => {
  expect((await send(whole)).status).toBe(200)
  expect(await (await read(GET)).json()).toMatchObject([{ id: threadId, comments: [{ text: 'Which?' }] }])
})

test.each<[number, string, object, Record<string, string | null>]>([
  [401, 'nobody', whole, { cookie: null }],
  [403, 'another site’s page', whole, { origin: 'https://evil.example' }],
  [400, 'an author one made up', { ...whole, createdById: 1 }, {}],
  [400, 'a field nobody comments on', { ...whole, field: 'noteToEditors' }, {}],
  [400, 'an id that is none', { ...whole, threadId: "1'; DROP TABLE comments" }, {}],
  [400, 'a place that is none', { ...whole, anchor: { from: 'AA', to: { toString: 1 } } }, {}],
  [400, 'a prototype', JSON.parse('{"threadId":"x","__proto__":{"field":"body"}}'), {}],
  [400, 'words without end', { ...whole, text: 'x'.repeat(50_000) }, {}],
  [413, 'a megabyte', { ...whole, quote: 'x'.repeat(1_000_000) }, {}],
  [400, 'a deep nest', { ...whole, anchor: JSON.parse(`${'['.repeat(60)}${']'.repeat(60)}`) }, {}],
])('answers %i to %s, and nothing changes', async (status, _, body, headers) => {
  const before = await fingerprint(['sessions'])
  expect((await send(body, headers)).status).toBe(status)
  expect(await fingerprint(['sessions'])).toEqual(before)
})

test('hostile positions are no places: the comment stands, the text is as it was', async () => {
  const before = (await db.story.findUniqueOrThrow({ where: { id: storyId } })).body
  for (const from of ['', '////', 'AQMDeHl6AA==', 'f'.repeat(200), 'AP///////////w8='])
    expect(
      (await send({ ...whole, threadId: randomUUID(), quote: 'nowhere', anchor: { from, to: from } })).status,
    ).toBe(200)
  expect((await db.story.findUniqueOrThrow({ where: { id: storyId } })).body).toEqual(before)
})

test('a story that is no number, or not there, is said to be so', async () => {
  expect((await send(whole, {}, 'x')).status).toBe(400)
  expect((await send(whole, {}, '999999')).status).toBe(404)
})

test('people are found by the beginning of any of their names, and who may not read the story is marked', async () => {
  await aPerson('Bea Quince', 'chief')
  await aPerson('Quentin Vale', 'reporter')
  await aPerson('Dan Aquila', 'chief')
  expect(await (await read(people, '?q=qu')).json()).toMatchObject([
    { name: 'Ada Quill', mayRead: true },
    { name: 'Bea Quince', mayRead: true },
    { name: 'Quentin Vale', mayRead: false },
  ])
  const stranger = await cookieOf(await startSession(await aPerson('Cy Stranger', 'reporter')))
  expect((await read(people, '?q=a', stranger)).status).toBe(404)
  expect((await read(GET, '', stranger)).status).toBe(404)
})

test('a comment is resolved at its own address', async () => {
  await send(whole)
  const resolve = (isResolved: unknown) =>
    PATCH(
      new Request(`${siteUrl}/api/newsroom/stories/${storyId}/comments/${threadId}`, {
        method: 'PATCH',
        headers: browserHeaders({ cookie, 'content-type': 'application/json' }),
        body: JSON.stringify({ isResolved }),
      }),
      { params: Promise.resolve({ id: String(storyId), threadId }) },
    )
  expect((await resolve('yes')).status).toBe(400)
  expect((await resolve(true)).status).toBe(200)
  expect(await (await read(GET)).json()).toMatchObject([{ resolvedBy: { name: 'Ada Quill' } }])
})
