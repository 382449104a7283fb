// A newsroom for tests of the content API: the real front door on a port, and behind it the API's own routes.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { PersonActor } from '#lib/access/actor.ts'
import type { Scope } from '#lib/content-api/scopes.ts'
import { scopes } from '#lib/content-api/scopes.ts'
import { makeToken } from '#lib/content-api/server/make-token.ts'
import { serveProduct } from '#lib/delivery/server/serve.ts'
import * as me from '../app/api/v1/me/route.ts'
import * as openApi from '../app/api/v1/openapi.json/route.ts'
import * as move from '../app/api/v1/stories/[id]/[move]/route.ts'
import * as story from '../app/api/v1/stories/[id]/route.ts'
import * as stories from '../app/api/v1/stories/route.ts'

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response> | Response
const routes: [pattern: RegExp, handlers: object][] = [
  [/^\/api\/v1\/stories$/, stories],
  [/^\/api\/v1\/stories\/(?<id>[^/]+)$/, story],
  [/^\/api\/v1\/stories\/(?<id>[^/]+)\/(?<move>[^/]+)$/, move],
  [/^\/api\/v1\/me$/, me],
  [/^\/api\/v1\/openapi\.json$/, openApi],
]

async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const url = new URL(req.url ?? '/', 'http://localhost')
  const method = req.method ?? 'GET'
  const body = method === 'GET' || method === 'HEAD' ? undefined : (Readable.toWeb(req) as ReadableStream)
  const headers = new Headers(Object.entries(req.headers).map(([name, value]) => [name, String(value)]))
  const request = new Request(url, { method, headers, body, duplex: 'half' } as RequestInit)
  for (const [pattern, handlers] of routes) {
    const match = pattern.exec(url.pathname)
    const handler = (handlers as Record<string, Handler>)[method]
    if (!match || !handler) continue
    const answer = await handler(request, { params: Promise.resolve({ ...match.groups }) })
    res.writeHead(answer.status, Object.fromEntries(answer.headers))
    return void res.end(Buffer.from(await answer.arrayBuffer()))
  }
  res.writeHead(404).end()
}

export type ApiAnswer = { status: number; headers: Headers; body: ReturnType<typeof JSON.parse> }
export type Sent = { body?: unknown; raw?: string; headers?: Record<string, string>; token?: string | null }

/** Opens the newsroom; `ask` sends one request as the token's holder. */
export async function openApiNewsroom(databaseUrl = process.env.DATABASE_URL!) {
  const serving = await serveProduct({
    port: 0,
    host: '127.0.0.1',
    dev: false,
    root: import.meta.dirname,
    databaseUrl,
    errorPage: (reason) => reason,
    framework: () => ({ prepare: async () => {}, handle, close: async () => {} }),
  })
  const ask = async (token: string | null, method: string, path: string, sent: Sent = {}): Promise<ApiAnswer> => {
    const body = sent.raw ?? (sent.body === undefined ? undefined : JSON.stringify(sent.body))
    const headers = {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...sent.headers,
    }
    const answer = await fetch(`http://127.0.0.1:${serving.port}/api/v1${path}`, { method, headers, body })
    const text = await answer.text()
    const isJson = /json/.test(answer.headers.get('content-type') ?? '')
    return { status: answer.status, headers: answer.headers, body: isJson && text !== '' ? JSON.parse(text) : text }
  }
  return { ask, close: serving.close }
}

/** A token of the person, with every scope unless told otherwise. */
export async function aToken(person: PersonActor, given: readonly Scope[] = scopes, now = new Date()): Promise<string> {
  const input = { personId: person.personId, name: 'test', scopes: [...given], days: 30 }
  return (await makeToken(person, input, now)).token
}
