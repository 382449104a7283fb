// What the comments' screens ask of the server.
import type { Anchor, CommentField } from '#lib/stories/comment-fields.ts'
import type { Mentionable, Thread } from '#lib/stories/comment-thread.ts'

export type Answer<T = unknown> = { ok: true; value: T } | { ok: false; why: string }

const timeoutMs = 15_000
const addressOf = (storyId: number) => `/api/newsroom/stories/${storyId}/comments`

const lineIsGone = 'The server cannot be reached. Your words stay here: send them again in a moment.'

type Problem = { detail?: string; title?: string; fields?: Record<string, string> } | null

function whyOf(status: number, problem: Problem): string {
  if (status === 401) return 'Your session has ended: sign in again, then send it.'
  if (status >= 500) return problem?.detail ?? 'The server could not do that. Try again.'
  return (
    Object.values(problem?.fields ?? {})[0] ?? problem?.detail ?? problem?.title ?? `The server refused it (${status}).`
  )
}

async function ask<T>(method: string, address: string, body?: object, signal?: AbortSignal): Promise<Answer<T>> {
  const timeout = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetch(address, {
      method,
      cache: 'no-store',
      headers: body && { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    })
    const answer: unknown = await response.json().catch(() => null)
    // An answer that broke off on its way is none.
    if (response.ok && answer !== null) return { ok: true, value: answer as T }
    if (response.ok) return { ok: false, why: lineIsGone }
    return { ok: false, why: whyOf(response.status, answer as Problem) }
  } catch {
    return { ok: false, why: lineIsGone }
  }
}

export type NewThread = {
  threadId: string
  field: CommentField
  quote: string
  anchor?: Anchor
  text: string
  mentions: number[]
}

export const fetchThreads = (storyId: number) => ask<Thread[]>('GET', addressOf(storyId))
export const sendThread = (storyId: number, thread: NewThread) =>
  ask<{ isPlaced: boolean }>('POST', addressOf(storyId), thread)
export const sendReply = (storyId: number, threadId: string, said: { text: string; mentions: number[] }) =>
  ask('POST', `${addressOf(storyId)}/${threadId}/replies`, said)
export const sendDecision = (storyId: number, threadId: string, isResolved: boolean) =>
  ask('PATCH', `${addressOf(storyId)}/${threadId}`, { isResolved })
export const sendPlace = (storyId: number, threadId: string, where: { quote?: string; anchor?: Anchor }) =>
  ask('PUT', `${addressOf(storyId)}/${threadId}/place`, where)

export async function findPeople(storyId: number, words: string, signal: AbortSignal): Promise<Mentionable[]> {
  const address = `${addressOf(storyId)}/people?${new URLSearchParams({ q: words })}`
  const answer = await ask<Mentionable[]>('GET', address, undefined, signal)
  if (!answer.ok) throw new Error(answer.why)
  return answer.value
}
