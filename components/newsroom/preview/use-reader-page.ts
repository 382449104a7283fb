'use client'

import { useEffect, useState } from 'react'
import { useDesk } from '../stories/use-story.ts'
import { fetchPage } from './fetch-page.ts'

const pauseMs = 300
/** While somebody types without a pause the page still follows. */
const longestWaitMs = 1_500
const againAfterMs = 5_000

/** The page as readers would get it now. It follows what anybody saves in the story, one request at a time. */
export function useReaderPage(address: string) {
  const { session } = useDesk()
  const [page, setPage] = useState<Document | null>(null)
  const [why, setWhy] = useState<string | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    let changedSince = Date.now() - longestWaitMs
    let isChanged = true
    let isAsking = false
    let { revision } = session.snapshot().story

    async function ask() {
      isChanged = false
      isAsking = true
      const answer = await fetchPage(address, stop.signal)
      isAsking = false
      if (stop.signal.aborted) return
      setWhy('why' in answer ? answer.why : null)
      if ('page' in answer) setPage(answer.page)
      else isChanged = true
      plan('page' in answer ? pauseMs : againAfterMs)
    }
    function plan(pause = pauseMs) {
      clearTimeout(timer)
      if (!isChanged || isAsking) return
      const isLate = Date.now() - changedSince >= longestWaitMs
      // What is not saved yet is not on the page; the session speaks again when it is.
      if (session.status().kind === 'saving' && !isLate) timer = setTimeout(() => plan(), longestWaitMs)
      else timer = setTimeout(() => void ask(), pause)
    }
    function changed() {
      if (!isChanged) changedSince = Date.now()
      isChanged = true
      plan()
    }
    const heard = () => {
      const { story } = session.snapshot()
      if (story.revision === revision) return plan()
      revision = story.revision
      changed()
    }
    void ask()
    session.text.doc.on('update', changed)
    const ends = [session.subscribe(heard), session.text.subscribe(() => plan())]
    return () => {
      stop.abort()
      clearTimeout(timer)
      session.text.doc.off('update', changed)
      for (const end of ends) end()
    }
  }, [session, address])
  return { page, why }
}
