// What the screen of versions asks the server for.
import type { EditStream, StoryContent, VersionLine } from '#lib/stories/version.ts'
import type { HistoryLine } from '#lib/stories/working-copy.ts'

async function read<T>(storyId: number, path: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(`/api/newsroom/stories/${storyId}/${path}`, { signal, cache: 'no-store' })
  if (response.ok) return (await response.json()) as T
  const problem = (await response.json().catch(() => null)) as { detail?: string } | null
  throw new Error(problem?.detail ?? 'The server cannot be reached. Check the connection and try again.')
}

export const readVersions = (storyId: number, signal?: AbortSignal) => read<VersionLine[]>(storyId, 'versions', signal)
export const readEdits = (storyId: number, before: string | null) =>
  read<EditStream>(storyId, before === null ? 'edits' : `edits?before=${before}`)
export const readEvents = (storyId: number, signal?: AbortSignal) => read<HistoryLine[]>(storyId, 'history', signal)
export const readPoint = (storyId: number, point: string, signal?: AbortSignal) =>
  read<StoryContent>(storyId, `versions/${point}`, signal)
