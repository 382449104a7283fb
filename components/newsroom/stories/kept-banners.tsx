'use client'

import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useState } from 'react'
import { shortTime } from '../desk/newsroom-time.ts'
import { Banner } from './banner.tsx'
import { type EditableField, type EditedValues, fieldLabels, isSameValue } from './editable-copy.ts'
import { forget, type KeptChanges, listKept } from './kept-changes.ts'
import { useDesk, useStory } from './use-story.ts'

/** Changes of fields from an earlier visit that never reached the server, and versions set aside: offered, never put in by themselves. */
export function KeptBanners() {
  const { session, person, newsroom } = useDesk()
  const mayEdit = useStory((snapshot) => snapshot.story.mayEdit)
  const conflict = useStory((snapshot) => snapshot.conflict)
  const storyId = useStory((snapshot) => snapshot.story.id)
  const [kept, setKept] = useState<KeptChanges[]>([])

  useEffect(() => {
    // Read again after a conflict is settled: a version may have been set aside.
    if (conflict !== null) return
    let isHere = true
    listKept(person.id, storyId).then(
      (found) => isHere && setKept(found.filter((entry) => isNews(entry, session.snapshot().draft))),
      () => {},
    )
    return () => {
      isHere = false
    }
  }, [person.id, storyId, session, conflict])

  const drop = (entry: KeptChanges) => {
    forget(entry.key)
    setKept(kept.filter((other) => other !== entry))
  }
  const copy = async (note: string) => {
    await navigator.clipboard.writeText(note)
    notifications.show({ message: 'Copied.', autoClose: 2_000 })
  }
  return kept.map((entry) => {
    const isNewer = !entry.isSetAside && entry.revision < session.snapshot().autosave.revision
    return (
      <Banner key={entry.key} tone="caution">
        <p>
          {entry.isSetAside ? 'Your version, set aside' : 'Unsaved changes kept on this device'} at{' '}
          {shortTime(entry.keptAt, newsroom.zone, new Date())}:{' '}
          {(Object.keys(entry.values) as EditableField[]).map((field) => fieldLabels[field].toLowerCase()).join(', ')}.
          {isNewer && ' The story has changed since; you will see both versions first.'}
        </p>
        {!entry.isSetAside && mayEdit && (
          <Button
            onClick={() => {
              session.bringBack(entry)
              drop(entry)
            }}
          >
            {isNewer ? 'Compare' : 'Bring back'}
          </Button>
        )}
        {entry.values.noteToEditors !== undefined && (
          <Button variant="default" onClick={() => void copy(entry.values.noteToEditors ?? '')}>
            Copy the note
          </Button>
        )}
        <Button variant="default" onClick={() => drop(entry)}>
          Discard
        </Button>
      </Banner>
    )
  })
}

/** Whether the entry holds anything the story does not have. */
const isNews = (entry: KeptChanges, screen: EditedValues): boolean =>
  (Object.keys(entry.values) as EditableField[]).some(
    (field) => screen[field] !== undefined && !isSameValue(field, entry.values[field] as never, screen[field] as never),
  )
