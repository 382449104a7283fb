// Where a proxy lets no socket through: the same frames by plain requests, one at a time. Carets do not travel this way.
import { z } from 'zod'
import { AwarenessUser } from '#lib/collaboration/awareness-state.ts'
import { Facts, Saved } from '#lib/collaboration/facts.ts'
import { type ClientFrame, closeCodes } from '#lib/collaboration/protocol.ts'
import { fromBase64, toBase64 } from './base64.ts'
import type { Ends, Line, LineEvents } from './line.ts'

const pollMs = 3_000
const timeoutMs = 15_000

const Answer = z.object({
  update: z.base64(),
  stateVector: z.base64(),
  facts: Facts,
  saved: Saved.nullable(),
  present: z.array(AwarenessUser),
})
const Problem = z.object({ code: z.string().optional(), detail: z.string().optional(), title: z.string().optional() })

type Asked = Extract<ClientFrame, { type: 'sync' | 'push' }>

/** `stateVector` tells what this screen has, so that each answer brings what it lacks. */
export function plainLine(
  { storyId, personId, screen }: Ends,
  stateVector: () => Uint8Array,
  events: LineEvents,
): Line {
  const over = new AbortController()
  const waiting: Asked[] = []
  let isAsking = false
  let isOpen = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const end = (code: number | null) => {
    if (over.signal.aborted) return
    close()
    events.ended(code)
  }
  const close = () => {
    clearTimeout(timer)
    over.abort()
  }

  async function work() {
    if (isAsking) return
    isAsking = true
    clearTimeout(timer)
    while (!over.signal.aborted) {
      const frame = waiting.shift()
      if (frame === undefined) break
      await ask(frame)
    }
    isAsking = false
    timer = setTimeout(() => request({ type: 'sync', stateVector: stateVector() }), pollMs)
  }

  const request = (frame: Asked) => {
    waiting.push(frame)
    void work()
  }

  async function ask(frame: Asked) {
    let response: Response
    let answer: unknown
    try {
      response = await fetch(`/api/newsroom/stories/${storyId}/text`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          screen,
          person: personId,
          stateVector: toBase64(stateVector()),
          update: frame.type === 'push' ? toBase64(frame.update) : null,
        }),
        signal: AbortSignal.any([over.signal, AbortSignal.timeout(timeoutMs)]),
      })
      answer = await response.json().catch(() => null)
    } catch {
      return end(null)
    }
    if (over.signal.aborted) return
    const parsed = Answer.safeParse(answer)
    if (response.ok && parsed.success) return told(frame, parsed.data)
    refused(frame, response.status, answer)
  }

  function told(frame: Asked, { update, stateVector: theirs, facts, saved, present }: z.infer<typeof Answer>) {
    if (!isOpen) {
      isOpen = true
      events.opened()
    }
    if (frame.type === 'push' && saved !== null) events.frame({ type: 'saved', seq: frame.seq, ...saved })
    events.frame({ type: 'sync', update: fromBase64(update), stateVector: fromBase64(theirs), facts })
    events.present(present)
  }

  function refused(frame: Asked, status: number, answer: unknown) {
    const problem = Problem.safeParse(answer)
    const words = problem.success ? (problem.data.detail ?? problem.data.title) : undefined
    const message = words ?? `The server refused the text (${status}).`
    if (status === 401) return end(closeCodes.signedOut)
    if (status === 404) return end(closeCodes.noSuchStory)
    if (status === 429) return end(closeCodes.tooMuch)
    if (frame.type === 'push' && status === 403) {
      return events.frame({ type: 'refused', seq: frame.seq, code: 'not-allowed', message })
    }
    // 409: changes before this one are missing; all that waits goes again on a new line.
    if (frame.type === 'push' && status >= 400 && status < 500 && status !== 408 && status !== 409) {
      return events.frame({ type: 'refused', seq: frame.seq, code: 'invalid', message })
    }
    end(status === 403 ? closeCodes.mayNotRead : null)
  }

  request({ type: 'sync', stateVector: stateVector() })
  return {
    send(frame) {
      if (frame.type !== 'awareness' && !over.signal.aborted) request(frame)
    },
    close,
  }
}
