// What can be done from wherever one is, and what the present screen adds to it while it is there.
import { useEffect, useSyncExternalStore } from 'react'

export type PaletteAction = {
  id: string
  words: string
  /** Other words under which somebody may look for it. */
  keywords?: string
  /** The key that does the same, as on the sheet of keys. */
  keys?: string
  run: () => void
}

let added: readonly PaletteAction[] = []
const none: readonly PaletteAction[] = []
const listeners = new Set<() => void>()

function setAdded(next: readonly PaletteAction[]): void {
  added = next
  for (const listener of listeners) listener()
}

/** Offers the actions in the palette for as long as the screen that has them is there. Ids are the screen's own. */
export function useOfferActions(actions: readonly PaletteAction[]): void {
  useEffect(() => {
    const ids = new Set(actions.map(({ id }) => id))
    const others = added.filter(({ id }) => !ids.has(id))
    setAdded([...actions, ...others])
    return () => setAdded(added.filter((action) => !actions.includes(action)))
  }, [actions])
}

export const useOfferedActions = (): readonly PaletteAction[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => added,
    () => none,
  )
