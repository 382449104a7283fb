'use client'

import { CloseButton, TextInput } from '@mantine/core'
import { useState } from 'react'
import { isZone } from '#lib/kernel/zone.ts'
import type { GivenDate } from '#lib/stories/schedule-time.ts'
import { clockWords, zoneWords } from '#lib/stories/schedule-words.ts'
import { wallClock } from '#lib/stories/wall-clock.ts'
import { ClockQuestion } from '../schedule/clock-question.tsx'
import { instantAhead, questionOf } from '../schedule/given-date.ts'
import { ZoneField } from '../schedule/zone-field.tsx'
import { useDesk, useField } from '../stories/use-story.ts'
import { Labelled } from './labelled.tsx'
import styles from './side-panel.module.css'

/** An embargo may lie behind: then it holds nothing back any more. */
const longAgo = new Date(0)

/** Ready, and invisible to readers until then; on any clock, the newsroom's unless another is chosen. */
export function EmbargoField() {
  const { newsroom, person } = useDesk()
  const { value, change, problem, isReadOnly } = useField('embargoUntil')
  const [typed, setTyped] = useState(newsroom.zone)
  const zone = isZone(typed) ? typed : newsroom.zone
  const [open, setOpen] = useState<GivenDate | null>(null)
  const asked = open && questionOf(open)
  const set = (date: GivenDate) => {
    const at = date.at === '' ? null : instantAhead(date, longAgo)
    setOpen(at === null && date.at !== '' ? date : null)
    if (date.at === '' || at !== null) change(at?.toISOString() ?? null)
  }
  const shown = value === null ? '' : wallClock(new Date(value), zone)
  const others = [...new Set([newsroom.zone, person.zone])].filter((one) => one !== null).filter((one) => one !== zone)
  return (
    <Labelled id="field-embargoUntil" label="Embargo until" problem={problem}>
      <TextInput
        id="field-embargoUntil"
        type="datetime-local"
        key={`${value} ${zone}`}
        defaultValue={open?.at ?? shown}
        readOnly={isReadOnly}
        rightSection={
          value !== null && !isReadOnly ? (
            <CloseButton size="xs" aria-label="No embargo" onClick={() => set({ at: '', zone })} />
          ) : null
        }
        onBlur={(event) => event.currentTarget.value !== shown && set({ at: event.currentTarget.value, zone })}
      />
      {asked !== null && open !== null && <ClockQuestion asked={asked} date={open} onChange={set} />}
      {!isReadOnly && (
        <ZoneField
          mt={4}
          size="xs"
          aria-label="Clock of the embargo"
          value={typed}
          onChange={setTyped}
          onBlur={() => setTyped(zone)}
        />
      )}
      {value !== null &&
        others.map((one) => (
          <p key={one} className={styles.hint}>
            {zoneWords(one)}: {clockWords(new Date(value), one)}
          </p>
        ))}
    </Labelled>
  )
}
