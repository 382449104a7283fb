'use client'

import { UnstyledButton } from '@mantine/core'
import type { Problem, Readiness } from '#lib/stories/readiness.ts'
import { useFocusField } from '../panel/focus-field.ts'
import styles from './moves.module.css'

/** Why a story may not go out, and what to look at first; each line leads to its field. */
export function ReadinessList({ readiness, onGo }: { readiness: Readiness; onGo?: () => void }) {
  const focusField = useFocusField()
  const { blockers, warnings } = readiness
  if (blockers.length + warnings.length === 0) return null
  const line = (problem: Problem, weight: string) => (
    <li key={problem.code + problem.message} data-weight={weight}>
      <UnstyledButton
        className={styles.line}
        onClick={() => {
          onGo?.()
          focusField(problem)
        }}
      >
        {problem.message}
      </UnstyledButton>
    </li>
  )
  return (
    <div className={styles.readiness}>
      {blockers.length > 0 && <p>Before it can go out:</p>}
      <ul>
        {blockers.map((problem) => line(problem, 'blocker'))}
        {warnings.map((problem) => line(problem, 'warning'))}
      </ul>
    </div>
  )
}
