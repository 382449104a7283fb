import { useCallback, useEffect, useRef, useState } from 'react'
import type { DeskFilters } from '#lib/stories/desk-filters.ts'
import type { DeskCounts } from '#lib/stories/desk-row.ts'
import { fetchCounts } from './desk-requests.ts'

/**
 * How many stories there are beside those that are shown. Counting takes longer than finding a page, so the page does
 * not wait for it; until the first numbers come there are none.
 */
export function useDeskCounts(counting: Promise<DeskCounts>, filters: DeskFilters) {
  const [counts, setCounts] = useState<DeskCounts | null>(null)
  const now = useRef(filters)
  now.current = filters
  useEffect(() => {
    let isHere = true
    counting.then(
      (came) => isHere && setCounts(came),
      // The list is there all the same, and the next news counts again.
      () => {},
    )
    return () => {
      isHere = false
    }
  }, [counting])
  const recount = useCallback(async () => {
    const asked = now.current
    const answer = await fetchCounts(asked)
    if (answer.ok && now.current === asked) setCounts(answer.value)
  }, [])
  return { counts, recount }
}
