'use client'

import { Radio } from '@mantine/core'
import type { GivenDate, TimeChoice } from '#lib/stories/schedule-time.ts'
import styles from './schedule.module.css'

type Props = {
  asked: { kind: 'skipped' | 'repeated'; choices: TimeChoice[] }
  date: GivenDate
  onChange: (date: GivenDate) => void
}

/** Asks what a person means by a time that a clock change repeats or skips. */
export function ClockQuestion({ asked: { kind, choices }, date, onChange }: Props) {
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
        if (choice) onChange({ at: choice.at, zone: date.zone, ...(choice.fold ? { fold: choice.fold } : {}) })
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
