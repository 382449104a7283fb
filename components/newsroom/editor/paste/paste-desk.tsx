'use client'

import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { useBodyEditor } from '../../stories/use-body-editor.ts'
import { useDesk } from '../../stories/use-story.ts'

const readingMs = 8_000

/** Tells the clipboard which story it works for, and the person what a paste could not bring along. */
export function PasteDesk() {
  const { session } = useDesk()
  const editor = useBodyEditor()
  useEffect(() => {
    if (editor === null) return
    editor.storage.plainPaste.storyId = session.snapshot().story.id
    editor.storage.plainPaste.tell = (message) => {
      notifications.show({ id: message, message, color: 'yellow', autoClose: readingMs })
    }
  }, [editor, session])
  return null
}
