'use client'

import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FieldProblems } from '#lib/kernel/refusal.ts'
import type { GivenDate } from '#lib/stories/schedule-time.ts'
import { zoneWords } from '#lib/stories/schedule-words.ts'
import { ClockQuestion } from './clock-question.tsx'
import { DateReadings } from './date-readings.tsx'
import { instantAhead, isWhole, questionOf } from './given-date.ts'
import { useMinute } from './use-minute.ts'
import { ZoneField } from './zone-field.tsx'

type Props = {
  date: GivenDate
  zones: { newsroom: string; own: string | null }
  problems: FieldProblems
  onChange: (date: GivenDate) => void
}

/** A day and time on the clock of a zone. What a clock change makes of it is asked about, never guessed. */
export function DateFields({ date, zones, problems, onChange }: Props) {
  const now = useMinute()
  // The question stays while one of its answers is tried.
  const [asked, setAsked] = useState(questionOf(date))
  const change = (next: GivenDate) => {
    setAsked(questionOf(next))
    onChange(next)
  }
  const { at, zone } = date
  const instant = instantAhead(date, now)
  const isPast = isWhole(date) && asked === null && instant === null
  return (
    <>
      <TextInput
        mt="sm"
        size="sm"
        type="datetime-local"
        label="Day and time"
        required
        data-autofocus
        value={at}
        error={asked === null ? (isPast ? 'That time has passed.' : problems.at) : undefined}
        onChange={(event) => change({ at: event.currentTarget.value, zone })}
      />
      <ZoneField
        mt="sm"
        size="sm"
        label="On the clock of"
        required
        value={zone}
        error={problems.zone}
        onChange={(value) => change({ at, zone: value })}
      />
      <Group gap={6} mt={6}>
        {[zones.newsroom, ...(zones.own === null || zones.own === zones.newsroom ? [] : [zones.own])]
          .filter((known) => known !== zone)
          .map((known) => (
            <Button key={known} variant="default" size="compact-xs" onClick={() => change({ at, zone: known })}>
              {zoneWords(known)}
              {known === zones.newsroom ? ' (newsroom)' : ' (you)'}
            </Button>
          ))}
      </Group>
      {asked !== null && <ClockQuestion asked={asked} date={date} onChange={onChange} />}
      {instant !== null && <DateReadings at={instant} zones={[zone, zones.newsroom, zones.own]} now={now} />}
    </>
  )
}
