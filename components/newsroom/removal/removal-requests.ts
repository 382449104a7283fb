// What the screens of withdrawing and killing ask the server for.
import type { Receipt } from '#lib/stories/removal.ts'
import type { WhereUsed } from '#lib/stories/story-use.ts'

async function ask<T>(storyId: number, path: string, init: RequestInit): Promise<T> {
  const response = await fetch(`/api/newsroom/stories/${storyId}/${path}`, { ...init, cache: 'no-store' })
  if (response.ok) return (await response.json()) as T
  const problem = (await response.json().catch(() => null)) as { detail?: string } | null
  throw new Error(problem?.detail ?? 'The server cannot be reached. Check the connection and try again.')
}

export const readWhereUsed = (storyId: number, signal: AbortSignal) => ask<WhereUsed>(storyId, 'where-used', { signal })
export const readReceipts = (storyId: number, signal: AbortSignal) => ask<Receipt[]>(storyId, 'receipts', { signal })
export const askToCheckAgain = (storyId: number, receiptId: number) =>
  ask<Receipt[]>(storyId, 'receipts', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ receiptId }),
  })
