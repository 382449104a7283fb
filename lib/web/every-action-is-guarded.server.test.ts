// Default deny, checked over the files that are there: a new action or route is in this test the day it is written.
import { beforeEach, describe, expect, test } from 'vitest'
import { withRequest } from '#lib/access/server/request.ts'
import { exportsOf } from '#testing/exports-of.ts'
import { fingerprint } from '#testing/fingerprint.ts'
import { aPerson, asRequestOf, browserHeaders, siteUrl } from '#testing/staff.ts'

/** Routes that answer strangers, each with the reason. */
const publicRoutes: Record<string, string> = {
  'app/api/[...path]/route.ts': 'says that there is nothing at an address that nothing else answers',
  'app/api/views/route.ts': 'readers say that they read; the answer is the same for everybody',
  'app/api/v1/openapi.json/route.ts': 'describes the content API, the same for everybody',
  'app/api/auth/[...nextauth]/route.ts': 'signing in is what strangers do; judged by lib/people/server/sign-in.ts',
  'app/api/health/live/route.ts': 'load balancers ask whether the process lives',
  'app/api/health/ready/route.ts': 'load balancers ask whether readers can be sent here',
}

type Action = (raw: unknown) => Promise<{ ok: boolean; code?: string }>
type Handler = (request: Request, context: { params: Promise<object> }) => Promise<Response>

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']
const actions = await exportsOf('lib/*/actions.ts')
const routes = await exportsOf('app/**/{api,newsroom}/**/route.{ts,tsx}', (name) => methods.includes(name))
const guardedRoutes = routes.filter(([file]) => !(file in publicRoutes))

// next-auth answers inside the framework only; e2e/journeys/people-and-sessions.spec.ts walks through it.
const openRoutes = routes.filter(([file]) => file in publicRoutes && !file.includes('/auth/'))

const params = { id: '1', slug: 'a', storyId: '1' }
const bodies = { nothing: undefined, 'an empty object': {}, 'an id and a revision': { id: 1, storyId: 1, revision: 1 } }
const call = (handler: unknown, method: string) => {
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const headers = browserHeaders({ 'content-type': hasBody ? 'application/json' : undefined })
  const request = new Request(`${siteUrl}/api/any`, { method, headers, body: hasBody ? '{"id":1}' : undefined })
  return withRequest(headers, () => (handler as Handler)(request, { params: Promise.resolve(params) }))
}

beforeEach(async () => {
  await aPerson('Ada Quill', 'reporter')
})

test('there is something to check', () => {
  expect(actions.length).toBeGreaterThan(10)
  expect(guardedRoutes.length).toBeGreaterThan(0)
  expect(routes.map(([file]) => file)).toEqual(expect.arrayContaining(Object.keys(publicRoutes)))
})

describe('nobody', () => {
  test.each(actions)('is refused by %s: %s, and nothing changes', async (_file, _name, action) => {
    const before = await fingerprint()
    for (const raw of Object.values(bodies)) {
      const outcome = await asRequestOf(null, () => (action as Action)(raw))
      expect(outcome).toMatchObject({ ok: false, code: 'not-signed-in' })
    }
    expect(await fingerprint()).toEqual(before)
  })

  test.each(guardedRoutes)('is refused by %s: %s, and nothing changes', async (_file, method, handler) => {
    const before = await fingerprint()
    expect((await call(handler, method)).status).toBe(401)
    expect(await fingerprint()).toEqual(before)
  })

  test.each(openRoutes)('changes nothing by %s: %s', async (_file, method, handler) => {
    const before = await fingerprint()
    await call(handler, method)
    expect(await fingerprint()).toEqual(before)
  })
})

describe('another site’s page in a person’s browser', () => {
  const senders = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: null, 'sec-fetch-site': 'cross-site' },
    { origin: null },
  ]

  test.each(actions)('is refused by %s: %s, and nothing changes', async (_file, _name, action) => {
    const ada = await aPerson('Bea Margin', 'administrator', 'chief')
    for (const sender of senders) {
      const [before, outcome, after] = await asRequestOf(
        ada,
        async () => [await fingerprint(), await (action as Action)({}), await fingerprint()],
        sender,
      )
      expect(outcome).toMatchObject({ ok: false, code: 'not-allowed' })
      expect(after).toEqual(before)
    }
  })
})
