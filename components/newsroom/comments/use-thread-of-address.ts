import { usePathname, useSearchParams } from 'next/navigation.js'
import { useEffect } from 'react'
import type { Panel } from '../panel/use-panel.ts'
import type { OpenComments } from './open-comments.ts'

/** A notice leads to `?thread=ID`: the panel opens there, the words come into view, and the address is as it was. */
export function useThreadOfAddress(comments: OpenComments, panel: Panel): void {
  const wanted = useSearchParams().get('thread')
  const path = usePathname()
  const { show } = panel
  // biome-ignore lint/correctness/useExhaustiveDependencies: the panel is another object at each painting
  useEffect(() => {
    if (wanted === null) return
    comments.activate(wanted)
    show(true, 'comments')
    window.history.replaceState(null, '', path)
    void comments.refresh()
    const stop = comments.subscribe(jumpOnce)
    function jumpOnce() {
      if (comments.snapshot().present?.has(wanted ?? '') && comments.text()?.jump(wanted ?? '')) stop()
    }
    jumpOnce()
    const timer = setTimeout(stop, 10_000)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [wanted])
}
