'use client'

import type { Editor } from '@tiptap/core'
import { useSyncExternalStore } from 'react'
import { useDesk } from './use-story.ts'

/** The editor of the body; null until it stands there. Also for people who only read. */
export function useBodyEditor(): Editor | null {
  const { bodyEditor } = useDesk()
  return useSyncExternalStore(bodyEditor.subscribe, bodyEditor.get, () => null)
}
