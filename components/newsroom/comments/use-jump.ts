import { useCallback } from 'react'
import type { Thread } from '#lib/stories/comment-thread.ts'
import { usePanelOf } from '../panel/use-panel.ts'
import { useComments } from './use-comments.ts'

/** Goes from a thread to what it is about. On narrow screens the panel makes room first. */
export function useJump(): (thread: Thread) => void {
  const comments = useComments()
  const panel = usePanelOf()
  return useCallback(
    (thread: Thread) => {
      comments.activate(thread.id)
      const isInPanel = thread.field === 'shortHeadline' || thread.field === 'slugline'
      if (isInPanel) panel.show(true, 'story')
      else if (panel.isNarrow) panel.show(false)
      setTimeout(
        () => {
          if (thread.field === 'body') comments.text()?.jump(thread.id)
          else document.getElementById(`field-${thread.field}`)?.focus()
        },
        // The drawer gives the focus back to where it was before it goes.
        isInPanel || panel.isNarrow ? 180 : 0,
      )
    },
    [comments, panel],
  )
}
