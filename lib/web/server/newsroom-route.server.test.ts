import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import type { Actor, PersonActor } from '#lib/access/actor.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { aPerson, browserHeaders, cookieOf, siteUrl, startSession } from '#testing/staff.ts'
import { newsroomRoute } from './newsroom-route.ts'

const Input = z.strictObject({ id: z.coerce.number().int(), note: z.string().max(100).optional() })
const calls: { actor: Actor; input: z.output<typeof Input> }[] = []
const PUT = newsroomRoute(
  Input,
  async (actor, input) => {
    if (input.note === 'late') throw new Refusal('conflict', 'Somebody was faster.', { facts: { revision: 7 } })
    if (input.note === 'bug') throw new Error('SELECT secret FROM /srv/broadsheet')
    calls.push({ actor, input })
    return { saved: input.id }
  },
  { maxBytes: 200, maxDepth: 3 },
)

let ada: PersonActor
let cookie: string
beforeEach(async () => {
  calls.length = 0
  ada = await aPerson('Ada Quill', 'reporter')
  cookie = await cookieOf(await startSession(ada))
})

type Sent = { body?: string; method?: string; headers?: Record<string, string | null> }
const send = ({ body = '{"note":"on time"}', method = 'PUT', headers = {} }: Sent = {}) =>
  PUT(
    new Request(`${siteUrl}/api/notes/3`, {
      method,
      body: method === 'GET' ? undefined : body,
      headers: browserHeaders({ cookie, 'content-type': 'application/json', ...headers }),
    }),
    { params: Promise.resolve({ id: '3' }) },
  )

test('calls the command with the person, the address’s parameters and the body, and keeps the answer out of caches', async () => {
  const response = await send()
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ saved: 3 })
  expect(response.headers.get('cache-control')).toBe('private, no-store')
  expect(calls).toMatchObject([{ actor: { personId: ada.personId }, input: { id: 3, note: 'on time' } }])
})

test('the address’s parameters win over the body’s', async () => {
  expect(await (await send({ body: '{"id":99}' })).json()).toEqual({ saved: 3 })
})

test('a refusal becomes a problem with its status and facts', async () => {
  const response = await send({ body: '{"note":"late"}' })
  expect(response.status).toBe(409)
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  expect(await response.json()).toMatchObject({
    status: 409,
    detail: 'Somebody was faster.',
    code: 'conflict',
    revision: 7,
  })
})

test('a bug shows an id and nothing of the inside', async () => {
  const response = await send({ body: '{"note":"bug"}' })
  const text = await response.text()
  expect(response.status).toBe(500)
  expect(text).toMatch(/report number [0-9a-f]{8}/)
  expect(text).not.toMatch(/SELECT|secret|srv|stack/)
})

test.each([
  [401, 'nobody', { headers: { cookie: null } }],
  [401, 'a broken cookie', { headers: { cookie: 'broadsheet.session=%FF%00;;==' } }],
  [403, 'another site’s page', { headers: { origin: 'https://evil.example' } }],
  [403, 'a page that hides where it is from', { headers: { origin: 'null' } }],
  [415, 'a form', { headers: { 'content-type': 'text/plain' } }],
  [413, 'too many bytes', { body: JSON.stringify({ note: 'a'.repeat(300) }) }],
  [400, 'brackets without end', { body: '['.repeat(150) }],
  [400, 'broken JSON', { body: '{"note":' }],
  [400, 'a list', { body: '[]' }],
  [400, 'an unknown field', { body: '{"note":"a","state":"published"}' }],
])('answers %i to %s, and the command is not called', async (status, _, sent) => {
  expect((await send(sent)).status).toBe(status)
  expect(calls).toEqual([])
})

test('reads a GET from the query, from anywhere, because it changes nothing', async () => {
  const response = await send({ method: 'GET', headers: { origin: null } })
  expect(response.status).toBe(200)
})
