import { NextRequest } from 'next/server.js'
import { currentActor } from '#lib/access/server/current-actor.ts'
import { answerAuth, sessionIdOf } from '#lib/access/server/session.ts'
import { visitorOf } from '#lib/access/server/visitor.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { currentTime } from '#lib/kernel/server/clock.ts'
import { noOf, refuseForeignOrigin } from '#lib/web/server/answer.ts'
import { boundedText } from '#lib/web/server/bounded-body.ts'
import { privateJson, problem, problemOf } from '#lib/web/server/problem.ts'
import { endNamedSession } from './end-sessions.ts'
import { signIn } from './sign-in.ts'

type Context = { params: Promise<{ nextauth: string[] }> }

// next-auth has more addresses (a log anybody may write to, sign-in by link, …); what nobody needs is not there.
const answered = new Set([
  'GET csrf',
  'GET session',
  'GET signin',
  'GET error',
  'POST callback/credentials',
  'POST signout',
])
const maxBytes = 8_000

/** Answers /api/auth/…: signing in and out. */
export async function authRoute(request: NextRequest, context: Context): Promise<Response> {
  try {
    const path = (await context.params).nextauth
    if (!answered.has(`${request.method} ${path.join('/')}`)) return problem(404, 'There is nothing at this address.')
    if (path[0] === 'session') return privateJson(await whoIsSignedIn())
    if (request.method === 'POST') refuseForeignOrigin(request.headers)
    const checked = request.method === 'POST' ? await withPlainForm(request) : request
    if (!checked) return problem(413, `Too large: at most ${maxBytes} bytes.`)
    const visitor = visitorOf(request.headers)
    const end = (sessionId: string) => endNamedSession(sessionId, visitor.address, currentTime())
    const judge = async (credentials: unknown) => {
      const id = await signIn(credentials, visitor, currentTime()).catch(asCode)
      // The browser forgets its former session here: nobody could end that one with it any more.
      const former = id === null ? null : await sessionIdOf(request.headers.get('cookie'))
      if (former !== null) await end(former)
      return id
    }
    const response = await answerAuth(checked, path, judge, end)
    response.headers.set('cache-control', 'private, no-store')
    return response
  } catch (error) {
    return problemOf(noOf(error))
  }
}

async function whoIsSignedIn() {
  const actor = await currentActor()
  return actor ? { user: { name: actor.name, email: actor.email } } : {}
}

/** next-auth puts the message of what is thrown into an address: only a code may go there. */
function asCode(error: unknown): null {
  if (error instanceof Refusal && error.code === 'not-signed-in') return null
  const no = noOf(error)
  throw new Error(no.code === 'throttled' ? 'throttled' : `failed-${no.facts.id}`)
}

/** The same request with a small body of plain fields, so that next-auth meets strings and nothing else. */
async function withPlainForm(request: NextRequest): Promise<NextRequest | null> {
  const text = await boundedText(request, maxBytes)
  if (text === null) return null
  const fields = request.headers.get('content-type')?.includes('json')
    ? new URLSearchParams(stringsOf(text))
    : new URLSearchParams(text)
  const headers = new Headers(request.headers)
  headers.set('content-type', 'application/x-www-form-urlencoded')
  headers.delete('content-length')
  return new NextRequest(request.url, { method: 'POST', headers, body: fields.toString() })
}

function stringsOf(text: string): [string, string][] {
  try {
    const value: unknown = JSON.parse(text)
    return Object.entries(value ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  } catch {
    throw new Refusal('invalid', 'The body is not JSON.')
  }
}
