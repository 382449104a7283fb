'use client'

import { Button, Group, Radio, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FieldProblems } from '#lib/kernel/refusal.ts'
import type { GivenDate, TimeChoice } from '#lib/stories/schedule-time.ts'
import { zoneWords } from '#lib/stories/schedule-words.ts'
import { DateReadings } from './date-readings.tsx'
import { instantAhead, isWhole, questionOf } from './given-date.ts'
import styles from './schedule.module.css'
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
      {asked !== null && (
        <Question kind={asked.kind} choices={asked.choices} date={date} zone={zone} onChange={onChange} />
      )}
      {instant !== null && <DateReadings at={instant} zones={[zone, zones.newsroom, zones.own]} now={now} />}
    </>
  )
}

type Asking = {
  kind: 'skipped' | 'repeated'
  choices: TimeChoice[]
  date: GivenDate
  zone: string
  onChange: (date: GivenDate) => void
}

function Question({ kind, choices, date, zone, onChange }: Asking) {
  const words =
    kind === 'skipped'
      ? 'The clocks go forward over this time. Which one beside it?'
      : 'The clocks go back and show this time twice. Which one?'
  const keyOf = (choice: TimeChoice) => choice.instant
  const chosen = choices.find((choice) => choice.at === date.at && choice.fold === date.fold)
  return (
    <Radio.Group
      className={styles.question}
      label={words}
      value={chosen ? keyOf(chosen) : ''}
      onChange={(value) => {
        const choice = choices.find((one) => keyOf(one) === value)
        if (choice) onChange({ at: choice.at, zone, ...(choice.fold ? { fold: choice.fold } : {}) })
      }}
    >
      {choices.map((choice) => (
        <Radio
          key={choice.instant}
          mt={6}
          size="sm"
          value={keyOf(choice)}
          label={`${choice.at.slice(11)}, ${choice.offset}${choice.fold ? `, the ${choice.fold} time` : dayWords(choice, date, choices)}`}
        />
      ))}
    </Radio.Group>
  )
}

/** Where a whole day is skipped the answers lie on two days. */
const dayWords = (choice: TimeChoice, date: GivenDate, choices: TimeChoice[]) =>
  choices.some(({ at }) => at.slice(0, 10) !== date.at.slice(0, 10)) ? ` on ${choice.at.slice(0, 10)}` : ''
