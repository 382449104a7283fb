'use client'

import { useCallback, useEffect, useState } from 'react'
import type { EditLine, VersionLine } from '#lib/stories/version.ts'
import type { HistoryLine } from '#lib/stories/working-copy.ts'
import { useDesk, useStory } from '../stories/use-story.ts'
import { readEdits, readEvents, readVersions } from './version-requests.ts'

export type Timeline = {
  versions: VersionLine[] | null
  edits: EditLine[] | null
  events: HistoryLine[] | null
  hasEarlierEdits: boolean
  readEarlierEdits: () => Promise<void>
  problem: string | null
}

/** Versions, edits and events of the open story, read anew whenever somebody keeps or restores one. */
export function useTimeline(): Timeline {
  const { session } = useDesk()
  const storyId = useStory((snapshot) => snapshot.story.id)
  const [versions, setVersions] = useState<VersionLine[] | null>(null)
  const [edits, setEdits] = useState<EditLine[] | null>(null)
  const [earlier, setEarlier] = useState<string | null>(null)
  const [events, setEvents] = useState<HistoryLine[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const readAll = useCallback(
    async (signal?: AbortSignal) => {
      try {
        const [kept, stream, happened] = await Promise.all([
          readVersions(storyId, signal),
          readEdits(storyId, null),
          readEvents(storyId, signal),
        ])
        setVersions(kept)
        setEdits(stream.lines)
        setEarlier(stream.earlier)
        setEvents(happened)
        setProblem(null)
      } catch (error) {
        if (!signal?.aborted) setProblem(error instanceof Error ? error.message : String(error))
      }
    },
    [storyId],
  )
  useEffect(() => {
    const stop = new AbortController()
    void readAll(stop.signal)
    const unhear = session.onFacts(({ what }) => {
      if (what === 'versions' || what === 'move') void readAll(stop.signal)
    })
    return () => {
      stop.abort()
      unhear()
    }
  }, [readAll, session])

  const readEarlierEdits = async () => {
    const page = await readEdits(storyId, earlier).catch((error: Error) => setProblem(error.message))
    if (!page) return
    setEdits((lines) => [...(lines ?? []), ...page.lines])
    setEarlier(page.earlier)
  }
  return { versions, edits, events, hasEarlierEdits: earlier !== null, readEarlierEdits, problem }
}
