// Headlines of linked stories, asked for once per visit; picking a story makes it known at once.
import type { StoryKind } from '#lib/stories/story-fields.ts'
import type { StoryChoice } from '#lib/stories/working-copy.ts'

export type LinkedStory = StoryChoice
const known = new Map<number, Promise<LinkedStory | null>>()

export async function findStories(words: string, signal?: AbortSignal, kind?: StoryKind): Promise<StoryChoice[]> {
  const query = new URLSearchParams({ q: words, ...(kind ? { kind } : {}) })
  const response = await fetch(`/api/newsroom/stories?${query}`, { signal })
  if (!response.ok) throw new Error(`The list of stories could not be had (${response.status}).`)
  const found = (await response.json()) as StoryChoice[]
  for (const story of found) known.set(story.id, Promise.resolve(story))
  return found
}

/** The story as a link shows it; null when it may not be linked to (any more). */
export function linkedStory(id: number): Promise<LinkedStory | null> {
  const waiting =
    known.get(id) ?? findStories(String(id)).then((found) => found.find((story) => story.id === id) ?? null)
  known.set(id, waiting)
  waiting.catch(() => known.delete(id))
  return waiting
}
