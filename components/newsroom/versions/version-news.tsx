'use client'

import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { useDesk, useStory } from '../stories/use-story.ts'
import { versionTitle } from './point-words.ts'
import { readVersions } from './version-requests.ts'

/** Tells when a colleague has brought an earlier version back, by name: the words on the screen have just changed. */
export function VersionNews() {
  const { session, person } = useDesk()
  const storyId = useStory((snapshot) => snapshot.story.id)
  useEffect(() => {
    const unhear = session.onFacts(({ what, by }) => {
      if (what === 'versions' && by !== null && by !== person.name) void tell(storyId, by)
    })
    return () => {
      unhear()
    }
  }, [session, person.name, storyId])
  return null
}

async function tell(storyId: number, by: string): Promise<void> {
  const [latest] = await readVersions(storyId).catch(() => [])
  if (latest?.kind !== 'restore' || latest.who !== by) return
  const restored = versionTitle(latest).replace(/^Restored/, 'restored')
  notifications.show({ message: `${by} ${restored}. What stood here before is kept in the history.` })
}
