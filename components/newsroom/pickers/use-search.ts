import { useEffect, useState } from 'react'

const pauseMs = 150

/** Results of the latest words; an older answer never overtakes a newer one. */
export function useSearch<T>(
  words: string,
  find: (words: string, signal: AbortSignal) => Promise<T[]>,
  { searchesEmpty = false } = {},
) {
  const [found, setFound] = useState<T[]>([])
  const [isSearching, setIsSearching] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const query = words.trim()
  useEffect(() => {
    if (query === '' && !searchesEmpty) {
      setFound([])
      return
    }
    const stop = new AbortController()
    setIsSearching(true)
    const timer = setTimeout(() => {
      find(query, stop.signal)
        .then(
          (results) => {
            setFound(results)
            setProblem(null)
          },
          () => !stop.signal.aborted && setProblem('The server cannot be reached. Try again.'),
        )
        .finally(() => !stop.signal.aborted && setIsSearching(false))
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      stop.abort()
      setIsSearching(false)
    }
  }, [query, find, searchesEmpty])
  return { found, isSearching, problem }
}
