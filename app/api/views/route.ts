// A reader's page tells here that it is being read. Always the same answer: nothing to learn, nothing to wait for.

import { visitorOf } from '#lib/access/server/visitor.ts'
import { cookieValue, sessionCookie } from '#lib/access/session-cookie.ts'
import { currentTime } from '#lib/kernel/server/clock.ts'
import { env } from '#lib/kernel/server/env.ts'
import { countView } from '#lib/popularity/server/count-view.ts'
import { isReading, ViewInput } from '#lib/popularity/view.ts'
import { boundedText } from '#lib/web/server/bounded-body.ts'
import { problem } from '#lib/web/server/problem.ts'

const maxBytes = 200

export async function POST(request: Request): Promise<Response> {
  const text = await boundedText(request, maxBytes)
  if (text === null) return problem(413, `Too large: at most ${maxBytes} bytes.`)
  const input = ViewInput.safeParse(jsonOf(text))
  if (!input.success)
    return problem(400, 'Send {"story": ID} with the number of a story.', { fields: { story: 'A number.' } })
  const { address, userAgent } = visitorOf(request.headers)
  const isStaff = cookieValue(request.headers.get('cookie'), sessionCookie(env().SITE_URL).name) !== null
  const purpose = request.headers.get('sec-purpose') ?? request.headers.get('purpose')
  if (isReading({ userAgent, purpose, isStaff }))
    await countView(input.data.story, { address, userAgent }, currentTime())
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
