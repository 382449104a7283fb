// The one way into the content API: who asks, how often, for what, in which form; then the newsroom's own commands.
import { createHash } from 'node:crypto'
import { oneTransaction } from '#lib/events/server/one-transaction.ts'
import { currentTime } from '#lib/kernel/server/clock.ts'
import { noOf } from '#lib/web/server/answer.ts'
import type { RouteContext } from '#lib/web/server/newsroom-route.ts'
import type { Scope } from '../scopes.ts'
import { type Answer, ApiNo, noResponse, refusalResponse, responseOf } from './answer.ts'
import { answerOnce } from './answer-once.ts'
import { type Caller, callerOf } from './caller.ts'
import { secondsToWait } from './rate-limit.ts'
import { readJsonBody } from './read-json-body.ts'

export type Asked = {
  caller: Caller
  /** What the address says in its path. */
  params: Record<string, string>
  /** The JSON body of a change, the query of a read; not parsed by any schema yet. */
  given: unknown
  now: Date
}
export type Endpoint = { scope: Scope | null; answer: (asked: Asked) => Promise<Answer> }
type Method = 'GET' | 'POST' | 'PATCH'
type Route = (request: Request, context: RouteContext) => Promise<Response>

const routeMethods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const
type RouteMethod = (typeof routeMethods)[number]

/** The handlers of one address: those given, and a proper no to every other method. */
export function apiRoute(endpoints: Partial<Record<Method, Endpoint>>): Record<RouteMethod, Route> {
  const known = Object.keys(endpoints)
  const allow = [...known, ...(endpoints.GET ? ['HEAD'] : []), 'OPTIONS'].join(', ')
  const route: Route = async (request, context) => {
    try {
      return await admitted(request, context, endpoints, allow)
    } catch (error) {
      const no = error instanceof ApiNo ? noResponse(error) : refusalResponse(noOf(error))
      // What was not read of the body must not stand before the next request.
      if (request.body && !request.bodyUsed) no.headers.set('connection', 'close')
      return no
    }
  }
  const options: Route = async () => new Response(null, { status: 204, headers: { allow } })
  return { GET: route, HEAD: route, POST: route, PUT: route, PATCH: route, DELETE: route, OPTIONS: options }
}

async function admitted(
  request: Request,
  context: RouteContext,
  endpoints: Partial<Record<Method, Endpoint>>,
  allow: string,
): Promise<Response> {
  const now = currentTime()
  const caller = await callerOf(request.headers, now)
  if (!caller) throw new ApiNo(401, 'Send a valid token: Authorization: Bearer ….', { 'www-authenticate': realm })
  const wait = secondsToWait(caller.token.id, now)
  if (wait > 0) throw new ApiNo(429, 'Too many requests. Wait a little.', { 'retry-after': String(wait) })
  const endpoint = endpoints[(request.method === 'HEAD' ? 'GET' : request.method) as Method]
  if (!endpoint) throw new ApiNo(405, `This address takes ${allow}.`, { allow })
  if (endpoint.scope !== null && !caller.token.scopes.includes(endpoint.scope)) {
    throw new ApiNo(403, `This token lacks the scope ${endpoint.scope}.`, {
      'www-authenticate': `${realm}, error="insufficient_scope", scope="${endpoint.scope}"`,
    })
  }
  const params = (await context.params) as Record<string, string>
  const isChange = request.method === 'POST' || request.method === 'PATCH'
  if (isChange) return responseOf(await changed(request, { caller, params, now }, endpoint))
  const given = Object.fromEntries(new URL(request.url).searchParams)
  return responseOf(await endpoint.answer({ caller, params, given, now }))
}

const realm = 'Bearer realm="broadsheet"'

async function changed(request: Request, asked: Omit<Asked, 'given'>, endpoint: Endpoint): Promise<Answer> {
  const { text, value } = await readJsonBody(request)
  const work = () => endpoint.answer({ ...asked, given: value })
  const key = keyOf(request.headers.get('idempotency-key'))
  // One transaction in both cases: an answer never tells of another state than the one it made.
  if (key === null) return oneTransaction(work)
  const { pathname } = new URL(request.url)
  const requestHash = createHash('sha256').update(`${request.method} ${pathname}\n${text}`).digest('hex')
  return answerOnce({ tokenId: asked.caller.token.id, key, requestHash }, asked.now, work)
}

function keyOf(header: string | null): string | null {
  if (header === null) return null
  if (/^[\x20-\x7e]{1,255}$/.test(header)) return header
  throw new ApiNo(400, 'An Idempotency-Key has 1 to 255 visible ASCII characters.')
}
