import type { Present, PresentIn } from '#lib/collaboration/present.ts'

const nobody: readonly Present[] = []

/** Who is in which story, so that a row is drawn anew only when something changes in its own. */
export function presentStore() {
  let known = new Map<number, readonly Present[]>()
  const listeners = new Set<() => void>()
  return {
    set(next: PresentIn): void {
      const before = known
      known = new Map(
        Object.entries(next).map(([id, people]) => {
          const old = before.get(Number(id))
          return [Number(id), old && isSame(old, people) ? old : people]
        }),
      )
      for (const listener of listeners) listener()
    },
    /** The same array as long as the same people are there. */
    of: (storyId: number): readonly Present[] => known.get(storyId) ?? nobody,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const isSame = (one: readonly Present[], other: readonly Present[]) =>
  one.length === other.length && one.every(({ personId, name }, at) => isOf(other[at], personId, name))
const isOf = (person: Present | undefined, personId: number, name: string) =>
  person?.personId === personId && person.name === name
