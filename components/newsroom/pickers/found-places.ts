import type { PickedPlace } from '#lib/places/picked-place.ts'

/** A place as the search answers it. */
export type FoundPlace = PickedPlace & { matchedAlias: string | null }

export async function findPlaces(words: string, signal: AbortSignal): Promise<FoundPlace[]> {
  const response = await fetch(`/api/newsroom/places?${new URLSearchParams({ q: words })}`, { signal })
  if (!response.ok) throw new Error(`The list of places could not be had (${response.status}).`)
  return (await response.json()) as FoundPlace[]
}
