'use client'

import { useEffect, useState } from 'react'
import { compareStories, type StoryComparison } from '#lib/stories/compare-stories.ts'
import { useStory } from '../stories/use-story.ts'
import { readPoint } from './version-requests.ts'

export type Pair = { from: string; to: string }
type State = { comparison: StoryComparison | null; problem: string | null }

/** What differs between two points; null while it is being found out. The present is read anew each time. */
export function useComparison(pair: Pair | null): State {
  const storyId = useStory((snapshot) => snapshot.story.id)
  const [state, setState] = useState<State>({ comparison: null, problem: null })
  const { from, to } = pair ?? {}
  useEffect(() => {
    if (from === undefined || to === undefined) return
    const stop = new AbortController()
    setState({ comparison: null, problem: null })
    Promise.all([readPoint(storyId, from, stop.signal), readPoint(storyId, to, stop.signal)]).then(
      ([before, after]) =>
        !stop.signal.aborted && setState({ comparison: compareStories(before, after), problem: null }),
      (error: Error) => !stop.signal.aborted && setState({ comparison: null, problem: error.message }),
    )
    return () => stop.abort()
  }, [storyId, from, to])
  return state
}
