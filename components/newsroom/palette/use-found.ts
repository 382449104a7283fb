import { useEffect, useState } from 'react'
import type { Found } from '#lib/stories/found.ts'

const pauseMs = 150
const nothing: Found = { stories: [], people: [] }

/** What the server finds for the words, a moment after the last key. Answers that come too late are dropped. */
export function useFound(words: string): { found: Found; isLooking: boolean; isDown: boolean } {
  const [answer, setAnswer] = useState({ words: '', found: nothing, isDown: false })
  const wanted = words.trim()
  useEffect(() => {
    if (wanted === '') return
    const gone = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`/api/newsroom/find?q=${encodeURIComponent(wanted)}`, { signal: gone.signal })
        if (!response.ok) throw new Error(`status ${response.status}`)
        setAnswer({ words: wanted, found: (await response.json()) as Found, isDown: false })
      } catch {
        if (!gone.signal.aborted) setAnswer({ words: wanted, found: nothing, isDown: true })
      }
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      gone.abort()
    }
  }, [wanted])
  if (wanted === '') return { found: nothing, isLooking: false, isDown: false }
  return { found: answer.found, isLooking: answer.words !== wanted, isDown: answer.isDown && answer.words === wanted }
}
