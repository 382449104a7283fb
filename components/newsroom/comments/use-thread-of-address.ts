import { usePathname, useSearchParams } from 'next/navigation.js'
import { useEffect, useRef, useState } from 'react'
import type { Panel } from '../panel/use-panel.ts'
import type { OpenComments } from './open-comments.ts'

/** How long the words of a thread may take to come onto the screen. */
const patienceMs = 10_000

/** A notice leads to `?thread=ID`: the panel opens there, the words come into view, and the address is as it was. */
export function useThreadOfAddress(comments: OpenComments, panel: Panel): void {
  const wanted = useSearchParams().get('thread')
  const path = usePathname()
  const [goal, setGoal] = useState<string | null>(null)
  const present = useRef(panel)
  present.current = panel

  useEffect(() => {
    if (wanted === null) return
    setGoal(wanted)
    window.history.replaceState(null, '', path)
  }, [wanted, path])

  useEffect(() => {
    if (goal === null) return
    comments.activate(goal)
    present.current.show(true, 'comments')
    void comments.refresh()
    const jumpOnce = () => {
      if (comments.snapshot().present?.has(goal) && comments.text()?.jump(goal)) setGoal(null)
    }
    const stop = comments.subscribe(jumpOnce)
    const timer = setTimeout(() => setGoal(null), patienceMs)
    jumpOnce()
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [goal, comments])
}
