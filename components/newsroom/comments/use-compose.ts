import { useCallback } from 'react'
import { asQuote, type CommentField } from '#lib/stories/comment-fields.ts'
import { usePanelOf } from '../panel/use-panel.ts'
import type { Subject } from './open-comments.ts'
import { useComments } from './use-comments.ts'

/** Opens the box for a new comment in the side panel. */
export function useCompose(): (subject: Subject) => void {
  const comments = useComments()
  const panel = usePanelOf()
  return useCallback(
    (subject) => {
      comments.activate(null)
      comments.compose(subject)
      panel.show(true, 'comments')
    },
    [comments, panel],
  )
}

/** Starts a comment on a head field, with the words selected in it. */
export function useCommentOnField(): (field: Exclude<CommentField, 'body'>) => void {
  const compose = useCompose()
  return useCallback((field) => compose({ field, quote: selectedIn(field) }), [compose])
}

function selectedIn(field: string): string {
  const box = document.getElementById(`field-${field}`)
  if (!(box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement)) return ''
  return asQuote(box.value.slice(box.selectionStart ?? 0, box.selectionEnd ?? 0))
}
