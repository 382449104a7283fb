'use client'

import { CloseButton, TextInput } from '@mantine/core'
import { useState } from 'react'
import { wallClock } from '#lib/stories/wall-clock.ts'
import { wallTime } from '#lib/stories/wall-time.ts'
import { useDesk, useField } from '../stories/use-story.ts'
import { Labelled } from './labelled.tsx'
import styles from './side-panel.module.css'

/** Ready, and invisible to readers until then; on the newsroom's clock. */
export function EmbargoField() {
  const { newsroom } = useDesk()
  const { value, change, problem, isReadOnly } = useField('embargoUntil')
  const [trouble, setTrouble] = useState<string | null>(null)
  const set = (local: string) => {
    setTrouble(null)
    if (local === '') return change(null)
    const time = wallTime(local, newsroom.zone)
    if (time.kind === 'exact') change(time.at.toISOString())
    else if (time.kind === 'skipped') setTrouble('The clocks jump over this time that night. Choose another.')
    else setTrouble('The clocks show this time twice that night. Choose another.')
  }
  return (
    <Labelled id="field-embargoUntil" label="Embargo until" problem={trouble ?? problem}>
      <TextInput
        id="field-embargoUntil"
        type="datetime-local"
        key={value}
        defaultValue={value === null ? '' : wallClock(new Date(value), newsroom.zone)}
        readOnly={isReadOnly}
        rightSection={
          value !== null && !isReadOnly ? (
            <CloseButton size="xs" aria-label="No embargo" onClick={() => change(null)} />
          ) : null
        }
        onBlur={(event) => set(event.currentTarget.value)}
      />
      <p className={styles.hint}>Clock of {newsroom.zone.replace('_', ' ')}</p>
    </Labelled>
  )
}
