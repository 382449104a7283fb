// Every no of the content API, through the front door.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PersonActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { disablePerson, enablePerson } from '#lib/people/server/disable-person.ts'
import { aToken, openApiNewsroom, type Sent } from '#testing/api-newsroom.ts'
import { makeSection } from '#testing/factories.ts'
import { fingerprint } from '#testing/fingerprint.ts'
import { aPerson, cookieOf, startSession } from '#testing/staff.ts'
import { draftStory } from '#testing/stories.ts'
import { burst } from '../token-bucket.ts'
import { mostBytes } from './read-json-body.ts'
import { revokeToken } from './revoke-token.ts'

let newsroom: Awaited<ReturnType<typeof openApiNewsroom>>
beforeAll(async () => {
  newsroom = await openApiNewsroom()
})
afterAll(() => newsroom.close())

let chief: PersonActor
let token: string
let storyId: number
let revision: number
let sectionId: number
beforeEach(async () => {
  chief = await aPerson('Ada Quill', 'chief')
  token = await aToken(chief)
  sectionId = (await makeSection({ slug: 'world' })).id
  const story = await draftStory(sectionId)
  storyId = story.id
  revision = story.revision
})
const ask = (method: string, path: string, sent: Sent = {}) => newsroom.ask(token, method, path, sent)
const tokenId = async () => (await db.apiToken.findFirstOrThrow()).id

describe('who is not let in', () => {
  const no = { status: 401, title: 'Unauthorized', detail: 'Send a valid token: Authorization: Bearer ….' }
  const isShutOut = async (headers: Record<string, string>, method = 'GET') => {
    const body = method === 'GET' ? undefined : {}
    const answer = await newsroom.ask(null, method, '/stories', { headers, body })
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="broadsheet"')
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.body).toEqual({ type: 'about:blank', ...no })
  }

  test('is told the same whichever part was wrong', async () => {
    const other = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`
    for (const authorization of ['', 'Bearer', 'Bearer x', `Basic ${token}`, `Bearer ${other}`, `Bearer ${token} x`]) {
      await isShutOut(authorization ? { authorization } : {})
    }
  })

  test('a session’s cookie opens nothing, for reading and for writing', async () => {
    const cookie = await cookieOf(await startSession(chief))
    await isShutOut({ cookie })
    await isShutOut({ cookie }, 'POST')
  })

  test('a token in the query opens nothing', async () => {
    expect((await newsroom.ask(null, 'GET', `/stories?access_token=${token}`)).status).toBe(401)
  })

  test('a revoked token is refused at once, an expired one and that of a disabled person too', async () => {
    await revokeToken(chief, { tokenId: await tokenId() }, new Date())
    await isShutOut({ authorization: `Bearer ${token}` })
    const expired = await aToken(chief, undefined, new Date(Date.now() - 31 * 24 * 3_600_000))
    await isShutOut({ authorization: `Bearer ${expired}` })
    const admin = await aPerson('Bea Margin', 'administrator')
    const live = await aToken(chief)
    await disablePerson(admin, { personId: chief.personId }, new Date())
    await isShutOut({ authorization: `Bearer ${live}` })
    await enablePerson(admin, { personId: chief.personId }, new Date())
    await isShutOut({ authorization: `Bearer ${live}` })
  })

  test('rights are those of the moment, not of the token’s making', async () => {
    await db.roleGrant.deleteMany({ where: { personId: chief.personId } })
    expect((await ask('GET', `/stories/${storyId}`)).status).toBe(404)
  })

  test('another site’s page is foreign even with a token', async () => {
    const headers = { origin: 'https://evil.example' }
    expect((await ask('POST', '/stories', { headers, body: { section: 'world' } })).status).toBe(403)
  })
})

test('each scope opens its own verbs only', async () => {
  const verbs = [
    ['GET', '/stories', 'stories:read'],
    ['GET', `/stories/${storyId}`, 'stories:read'],
    ['POST', '/stories', 'stories:write'],
    ['PATCH', `/stories/${storyId}`, 'stories:write'],
    ['POST', `/stories/${storyId}/submit`, 'stories:move'],
  ] as const
  for (const scope of ['stories:read', 'stories:write', 'stories:move', 'fronts:write'] as const) {
    const narrow = await aToken(chief, [scope])
    for (const [method, path, wanted] of verbs) {
      const answer = await newsroom.ask(narrow, method, path, method === 'GET' ? {} : { body: {} })
      expect([method, path, scope, answer.status === 403]).toEqual([method, path, scope, scope !== wanted])
      if (answer.status === 403) expect(answer.headers.get('www-authenticate')).toContain(`scope="${wanted}"`)
    }
  }
})

test('an editor of one section neither sees, changes nor moves what belongs to another, nor learns that it exists', async () => {
  const sport = await makeSection({ slug: 'sport' })
  const editor = await aPerson('Cy Desk', { role: 'editor', sectionId: sport.id })
  const theirs = await aToken(editor)
  const before = await fingerprint(['api_tokens'])
  const paths = (id: number): [string, string, object?][] => [
    ['GET', `/stories/${id}`],
    ['PATCH', `/stories/${id}`, { revision, headline: 'Mine' }],
    ...['submit', 'publish', 'kill', 'undo'].map((move): [string, string, object] => [
      'POST',
      `/stories/${id}/${move}`,
      { revision },
    ]),
  ]
  for (const [at, [method, path, body]] of paths(storyId).entries()) {
    const foreign = await newsroom.ask(theirs, method, path, { body })
    const [, missingPath] = paths(999_999)[at]!
    const missing = await newsroom.ask(theirs, method, missingPath, { body })
    expect([foreign.status, foreign.body]).toEqual([404, missing.body])
  }
  expect((await newsroom.ask(theirs, 'GET', '/stories')).body.stories).toEqual([])
  const into = await newsroom.ask(theirs, 'POST', '/stories', { body: { section: 'world', headline: 'In' } })
  expect(into.status).toBe(403)
  expect(await fingerprint(['api_tokens'])).toEqual(before)
  const { body: own } = await newsroom.ask(theirs, 'POST', '/stories', { body: { section: 'sport' } })
  const away = { body: { revision: own.revision, section: 'world' } }
  expect((await newsroom.ask(theirs, 'PATCH', `/stories/${own.id}`, away)).status).toBe(403)
})

test('a reporter’s token cannot publish', async () => {
  const reporter = await aToken(await aPerson('Di Note', 'reporter'))
  const { body } = await newsroom.ask(reporter, 'POST', '/stories', { body: { section: 'world' } })
  const answer = await newsroom.ask(reporter, 'POST', `/stories/${body.id}/publish`, {
    body: { revision: body.revision },
  })
  expect(answer.status).toBe(403)
})

describe('a request that is not well formed', () => {
  test.each<[number, string, Sent]>([
    [415, 'another type', { raw: '{}', headers: { 'content-type': 'text/plain' } }],
    [400, 'no JSON', { raw: '{' }],
    [400, 'a list', { raw: '[]' }],
    [400, 'brackets without end', { raw: '['.repeat(5_000) }],
    [413, 'too much', { raw: JSON.stringify({ headline: 'x'.repeat(mostBytes) }) }],
    [400, 'a key that is none', { body: { section: 'world' }, headers: { 'idempotency-key': 'x'.repeat(256) } }],
  ])('is refused with %i for %s, and changes nothing', async (status, _, sent) => {
    const before = await fingerprint(['api_tokens'])
    const answer = await ask('POST', '/stories', sent)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.headers.get('cache-control')).toContain('no-store')
    expect(answer.body).toMatchObject({ type: 'about:blank', title: expect.any(String), status })
    expect(await fingerprint(['api_tokens'])).toEqual(before)
  })

  test.each<[string, object, string]>([
    ['state', { section: 'world', state: 'published' }, 'state'],
    ['author', { section: 'world', createdById: 1 }, 'createdById'],
    ['prototype', JSON.parse('{"section":"world","__proto__":{"a":1}}'), '__proto__'],
    ['no section', {}, 'section'],
    ['unknown section', { section: 'nowhere' }, 'section'],
    ['unknown topic', { section: 'world', topics: ['none'] }, 'topics.0'],
    ['unknown place', { section: 'world', places: ['atlantis'] }, 'places.0'],
    ['unknown address', { section: 'world', byline: ['nobody@meridian.example'] }, 'byline.0'],
    ['two bodies', { section: 'world', body: { markdown: '', blocks: [] } }, 'body'],
    ['hostile block', { section: 'world', body: { blocks: [{ type: 'script' }] } }, 'body.blocks.0.type'],
    ['picture', { section: 'world', body: { markdown: '![a](b.png)' } }, 'body.markdown'],
    ['script link', { section: 'world', body: { markdown: '[a](javascript:alert(1))' } }, 'body.markdown'],
    ['urgency', { section: 'world', urgency: 9 }, 'urgency'],
    ['embargo without offset', { section: 'world', embargoUntil: '2026-12-01T10:00' }, 'embargoUntil'],
  ])('names the field: %s', async (_, body, field) => {
    const answer = await ask('POST', '/stories', { body })
    expect(answer.status).toBe(400)
    expect(answer.body.errors).toEqual([{ field, message: expect.any(String) }])
    expect(await db.story.count()).toBe(1)
  })

  test('a suggestion in another person’s name does not come in', async () => {
    const mark = { type: 'insertion', attrs: { id: 'a', personId: 1, at: '2026-11-23T10:00:00.000Z' } }
    const blocks = [{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [mark] }] }]
    const answer = await ask('PATCH', `/stories/${storyId}`, { body: { revision, body: { blocks } } })
    expect(answer.body.errors).toMatchObject([{ field: 'body.blocks' }])
  })

  test('a move takes its own fields and no others', async () => {
    const schedule = (body: object) => ask('POST', `/stories/${storyId}/schedule`, { body: { revision, ...body } })
    expect((await schedule({})).body.errors.map(({ field }: { field: string }) => field)).toEqual(['at', 'zone'])
    const sent = { body: { revision, id: 7 } }
    expect((await ask('POST', `/stories/${storyId}/submit`, sent)).body.errors).toMatchObject([{ field: 'id' }])
    expect((await ask('POST', `/stories/${storyId}/vanish`, { body: { revision } })).status).toBe(404)
    expect((await ask('POST', `/stories/1e3/submit`, { body: { revision } })).status).toBe(404)
  })
})

test('another method is answered with those that are taken, and HEAD and OPTIONS work', async () => {
  const answer = await ask('DELETE', `/stories/${storyId}`)
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, PATCH, HEAD, OPTIONS'])
  expect((await ask('HEAD', `/stories/${storyId}`)).status).toBe(200)
  const options = await ask('OPTIONS', `/stories/${storyId}`, { headers: { origin: 'https://evil.example' } })
  expect([options.status, options.headers.get('access-control-allow-origin')]).toEqual([204, null])
})

test('a token that asks too much is told when to come back', async () => {
  process.env.TEST_NOW = new Date().toISOString()
  try {
    // A token of its own: the clock stands still, and what other tests asked would count.
    const token = await aToken(chief)
    for (let at = 0; at < burst; at++) expect((await newsroom.ask(token, 'HEAD', '/me')).status).toBe(200)
    const answer = await newsroom.ask(token, 'GET', '/me')
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '1'])
    expect((await newsroom.ask(await aToken(chief), 'GET', '/me')).status).toBe(200)
  } finally {
    delete process.env.TEST_NOW
  }
})
