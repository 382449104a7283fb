import { useEffect, useSyncExternalStore } from 'react'
import type { Present, PresentIn } from '#lib/collaboration/present.ts'
import { presentStore } from './present-store.ts'

const everyMs = 5_000
const store = presentStore()
const nobody: readonly Present[] = []

/** Looks every few seconds who is in which story, while the desk is looked at. */
export function useLookAtPresence(): void {
  useEffect(() => {
    const gone = new AbortController()
    let isAsking = false
    const look = async () => {
      if (document.visibilityState !== 'visible' || !navigator.onLine || isAsking) return
      isAsking = true
      try {
        const answer = await fetch('/api/newsroom/presence', { signal: gone.signal })
        if (answer.ok) store.set((await answer.json()) as PresentIn)
      } catch {
        // A courtesy: the next look may reach the server.
      }
      isAsking = false
    }
    const lookAgain = () => void look()
    lookAgain()
    const timer = setInterval(lookAgain, everyMs)
    document.addEventListener('visibilitychange', lookAgain)
    return () => {
      gone.abort()
      clearInterval(timer)
      document.removeEventListener('visibilitychange', lookAgain)
    }
  }, [])
}

/** Who has the story open; the row is drawn anew only when that changes. */
export function usePresentIn(storyId: number): readonly Present[] {
  return useSyncExternalStore(
    store.subscribe,
    () => store.of(storyId),
    () => nobody,
  )
}
