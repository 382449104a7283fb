'use client'

import { useCallback, useEffect, useState } from 'react'
import type { ChainOfStory } from '#lib/stories/chain.ts'
import { useDesk, useStory } from '../stories/use-story.ts'
import { readChain } from './chain-requests.ts'

/** The chain of the open story, read anew when something but words has changed. */
export function useChain() {
  const { session } = useDesk()
  const storyId = useStory((snapshot) => snapshot.story.id)
  const [chain, setChain] = useState<ChainOfStory | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [turn, setTurn] = useState(0)
  const again = useCallback(() => setTurn((last) => last + 1), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn asks again for the same story
  useEffect(() => {
    const stop = new AbortController()
    readChain(storyId, stop.signal).then(setChain, (error: Error) => !stop.signal.aborted && setProblem(error.message))
    return () => stop.abort()
  }, [storyId, turn])
  useEffect(() => {
    const unhear = session.onFacts(({ what }) => what !== 'text' && again())
    return () => void unhear()
  }, [session, again])
  /** Does something to the chain and shows what came of it. */
  const run = async (act: () => Promise<unknown>) => {
    setProblem(null)
    try {
      await act()
      await session.refresh()
      again()
    } catch (error) {
      setProblem((error as Error).message)
    }
  }
  return { storyId, chain, problem, run }
}
