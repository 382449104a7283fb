import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import { useCommentState, useComments } from '../../comments/use-comments.ts'
import { draftWords, draftWordsKey } from './draft-words.ts'
import { threadColours, threadRules } from './thread-colours.ts'
import { threadsIn } from './thread-words.ts'

const pauseMs = 300

/** Keeps colours and the list of threads that have words in step with the text. */
export function useThreadWords(editor: Editor): void {
  const comments = useComments()
  const threads = useCommentState((snapshot) => snapshot.threads)
  const activeId = useCommentState((snapshot) => snapshot.activeId)
  const subject = useCommentState((snapshot) => snapshot.subject)
  const anchor = subject?.anchor ?? null

  useEffect(() => {
    const colours = threadColours()
    colours.show(threadRules(threads, activeId))
    return colours.remove
  }, [threads, activeId])

  useEffect(() => {
    editor.registerPlugin(draftWords())
    return () => {
      editor.unregisterPlugin(draftWordsKey)
    }
  }, [editor])
  useEffect(() => {
    if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(draftWordsKey, { anchor }))
  }, [editor, anchor])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      timer = undefined
      if (!editor.isDestroyed) comments.sawThreads(threadsIn(editor.state.doc))
    }
    // Not at every key: nobody looks at this while typing.
    const onUpdate = () => {
      timer ??= setTimeout(look, pauseMs)
    }
    look()
    editor.on('update', onUpdate)
    return () => {
      clearTimeout(timer)
      editor.off('update', onUpdate)
    }
  }, [editor, comments])
}
