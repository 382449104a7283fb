'use client'

import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { NewsroomLists, WorkingCopy } from '#lib/stories/working-copy.ts'
import type { WritingSurface } from '../editor/writing-surface.ts'
import { type EditableCopy, type EditableField, problemOf } from './editable-copy.ts'
import type { EditorPlace } from './editor-place.ts'
import type { Snapshot } from './session-snapshot.ts'
import { openSession, type StorySession } from './story-session.ts'

export type Desk = {
  session: StorySession
  lists: NewsroomLists
  /** `zone`: the person's own clock; null where it is the newsroom's. */
  person: { id: number; name: string; zone: string | null }
  /** `language` is that of the stories, for the browser's spelling. */
  newsroom: { source: string; zone: string; language: string }
  surface: { current: WritingSurface | null }
  bodyEditor: EditorPlace
}

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('The editor’s parts stand inside <StoryEditor>.')
  return desk
}

/** The session lives as long as its screen. */
export function useOpenSession(story: WorkingCopy, personId: number, liveText: string): StorySession {
  const [session] = useState(() => openSession(story, personId, liveText))
  useEffect(() => session.attach(), [session])
  return session
}

/** A part of the session's snapshot; the selector must return something that stays the same while nothing changed. */
export function useStory<T>(select: (snapshot: Snapshot) => T): T {
  const { session } = useDesk()
  const read = () => select(session.snapshot())
  return useSyncExternalStore(session.subscribe, read, read)
}

/** One field of the form: value, setter, and what is wrong with it. */
export function useField<F extends EditableField>(field: F) {
  const { session } = useDesk()
  const value = useStory((snapshot) => snapshot.draft[field])
  const refused = useStory((snapshot) => snapshot.autosave.held[field])
  const mayEdit = useStory((snapshot) => snapshot.story.mayEdit)
  const problem = problemOf(field, value)
  return {
    value,
    change: (next: EditableCopy[F]) => session.change(field, next),
    problem: problem ?? refused ?? null,
    isReadOnly: !mayEdit,
  }
}
