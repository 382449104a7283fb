// What the panel of a running story asks the server for.
import type { ChainOfStory, ChainStep } from '#lib/stories/chain.ts'

async function ask<T>(storyId: number, method: string, body?: object, signal?: AbortSignal): Promise<T> {
  const response = await fetch(`/api/newsroom/stories/${storyId}/chain`, {
    method,
    cache: 'no-store',
    ...(signal ? { signal } : {}),
    ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
  })
  if (response.ok) return (await response.json()) as T
  const problem = (await response.json().catch(() => null)) as { detail?: string } | null
  throw new Error(problem?.detail ?? 'The server cannot be reached. Check the connection and try again.')
}

export const readChain = (storyId: number, signal: AbortSignal) => ask<ChainOfStory>(storyId, 'GET', undefined, signal)
export const followUp = (storyId: number, step: ChainStep) => ask<{ id: number }>(storyId, 'POST', { step })
export const linkStory = (
  storyId: number,
  link: { revision: number; followsId: number | null; step: ChainStep | null },
) => ask<{ revision: number }>(storyId, 'PATCH', link)
