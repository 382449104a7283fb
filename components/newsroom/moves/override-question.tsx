'use client'

import { Checkbox, Textarea } from '@mantine/core'
import { mayOverride, type Problem } from '#lib/stories/readiness.ts'
import styles from './moves.module.css'

type Props = {
  blockers: readonly Problem[]
  isOn: boolean
  reason: string
  problem: string | undefined
  onChange: (isOn: boolean, reason: string) => void
}

/** Whether the story goes out in spite of what is missing, and why; the reason stays in its history. */
export function OverrideQuestion({ blockers, isOn, reason, problem, onChange }: Props) {
  if (!mayOverride(blockers)) {
    const firm = blockers.filter(({ isFirm }) => isFirm)
    return (
      <p className={styles.firm}>
        {firm.length === blockers.length ? 'No reason' : `“${firm.map(({ message }) => message).join(' ')}”: no reason`}{' '}
        overrides this, since no page could stand without it.
      </p>
    )
  }
  return (
    <>
      <Checkbox
        mt="sm"
        size="sm"
        label="Send it out all the same"
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked, reason)}
      />
      {isOn && (
        <Textarea
          mt="xs"
          size="sm"
          autosize
          minRows={2}
          required
          autoFocus
          label="Why it cannot wait"
          description="Stands in the story’s history, with what was missing and your name."
          value={reason}
          error={problem}
          onChange={(event) => onChange(true, event.currentTarget.value)}
        />
      )}
    </>
  )
}
