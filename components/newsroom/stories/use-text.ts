'use client'

import { useSyncExternalStore } from 'react'
import type { TextField } from '#lib/stories/live-text.ts'
import type { TextSnapshot } from '../editor/live/text-session.ts'
import { useDesk } from './use-story.ts'

/** What a text field says at this moment, whoever typed it. */
export function useText(field: TextField): string {
  const { session } = useDesk()
  const live = session.text.field(field)
  return useSyncExternalStore(live.subscribe, live.value, () => session.snapshot().story[field])
}

/** A part of how the live text stands: who is here, what came back from an earlier visit. */
export function useTextSession<T>(select: (snapshot: TextSnapshot) => T): T {
  const { text } = useDesk().session
  const read = () => select(text.snapshot())
  return useSyncExternalStore(text.subscribe, read, read)
}
