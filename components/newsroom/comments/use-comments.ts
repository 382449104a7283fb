'use client'

import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { StorySession } from '../stories/story-session.ts'
import { type CommentsSnapshot, type OpenComments, openComments } from './open-comments.ts'

const CommentsContext = createContext<OpenComments | null>(null)
export const CommentsProvider = CommentsContext.Provider

export function useComments(): OpenComments {
  const comments = useContext(CommentsContext)
  if (comments === null) throw new Error('Comments stand inside <CommentsProvider>.')
  return comments
}

/** A part of the comments' state; the selector must return something that stays the same while nothing changed. */
export function useCommentState<T>(select: (snapshot: CommentsSnapshot) => T): T {
  const comments = useComments()
  const read = () => select(comments.snapshot())
  return useSyncExternalStore(comments.subscribe, read, read)
}

const everyMs = 20_000

/** The comments of the story on the screen; asked for again now and then, in case nobody told of a change. */
export function useOpenComments(session: StorySession): OpenComments {
  const [comments] = useState(() => openComments(session.snapshot().story.id))
  useEffect(() => {
    const refresh = () => {
      if (document.visibilityState === 'visible' && navigator.onLine) void comments.refresh()
    }
    refresh()
    const timer = setInterval(refresh, everyMs)
    window.addEventListener('focus', refresh)
    window.addEventListener('online', refresh)
    const stopHearing = session.onFacts(({ what }) => what === 'comments' && refresh())
    return () => {
      stopHearing()
      clearInterval(timer)
      window.removeEventListener('focus', refresh)
      window.removeEventListener('online', refresh)
    }
  }, [comments, session])
  return comments
}
