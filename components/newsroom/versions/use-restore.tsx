'use client'

import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { restore } from '#lib/stories/actions.ts'
import { useDesk } from '../stories/use-story.ts'

const unreachable = 'The server cannot be reached. Nothing was changed; try again.'

/** Brings an earlier point back, says so, and offers to take that back again. Gives null, or why it was not done. */
export function useRestore() {
  const { session } = useDesk()
  const [isUnderWay, setIsUnderWay] = useState(false)

  async function bringBack(point: string, words: string): Promise<string | null> {
    setIsUnderWay(true)
    try {
      if (!(await session.flush())) return 'Your latest words are not saved yet. Wait until they are, and try again.'
      const outcome = await restore({ id: session.snapshot().story.id, point })
      if (!outcome.ok) return outcome.message
      await session.refresh({ revision: outcome.value.revision })
      tell(words, outcome.value.kept)
      return null
    } catch {
      return unreachable
    } finally {
      setIsUnderWay(false)
    }
  }

  function tell(words: string, kept: number) {
    const id = `restored-${kept}`
    const undo = async () => {
      notifications.hide(id)
      const no = await bringBack(`version-${kept}`, `version ${kept}, as it stood before`)
      if (no !== null) notifications.show({ message: no, color: 'red' })
    }
    notifications.show({
      id,
      message: (
        <>
          Restored {words}.{' '}
          <Button variant="subtle" size="compact-xs" onClick={undo}>
            Undo
          </Button>
        </>
      ),
      color: 'green',
      autoClose: 15_000,
    })
  }
  return { bringBack, isUnderWay }
}
