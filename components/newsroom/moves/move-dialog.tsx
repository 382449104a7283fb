'use client'

import { Button, Checkbox, Group, Modal } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { mayOverride } from '#lib/stories/readiness.ts'
import type { Move } from '#lib/stories/workflow.ts'
import { WhereUsed } from '../removal/where-used.tsx'
import { useDesk } from '../stories/use-story.ts'
import { useText } from '../stories/use-text.ts'
import { useReadiness } from '../writing/use-readiness.ts'
import { emptyAnswers, inputOf, type MoveAnswers, MoveFields } from './move-fields.tsx'
import { goesOut, moveTable } from './move-table.ts'
import styles from './moves.module.css'
import { OverrideQuestion } from './override-question.tsx'
import { ReadinessList } from './readiness-list.tsx'
import type { MoveProblem } from './use-move.tsx'

type Props = {
  move: Move
  problem: MoveProblem | null
  isPending: boolean
  onClose: () => void
  onConfirm: (input: Record<string, unknown>) => Promise<void>
}

/** Asks once, names the story, and says what readers will see. */
export function MoveDialog({ move, problem, isPending, onClose, onConfirm }: Props) {
  const { newsroom } = useDesk()
  const { label, ask, isGrave } = moveTable[move]
  const headline = useText('headline')
  const readiness = useReadiness()
  const [isConfirmed, setIsConfirmed] = useState(false)
  const [override, setOverride] = useState({ isOn: false, reason: '' })
  const [answers, setAnswers] = useState<MoveAnswers>(() => emptyAnswers(newsroom.zone))
  if (ask === null) return null
  const lacks = goesOut(move) && readiness.blockers.length > 0
  const isOverridden = override.isOn && override.reason.trim() !== '' && mayOverride(readiness.blockers)
  const isBlocked = lacks && !isOverridden
  const hasFields = !lacks || override.isOn
  const asked = goesOut(move) && !isBlocked ? readiness.warnings.filter((problem) => problem.isAsked) : []
  const isHeld = isBlocked || (asked.length > 0 && !isConfirmed)

  const confirm = (event: FormEvent) => {
    event.preventDefault()
    const overriding = lacks && isOverridden ? { overrideReason: override.reason } : {}
    if (!isPending && !isHeld) void onConfirm({ ...inputOf(ask.fields, answers), ...overriding })
  }
  return (
    <Modal opened onClose={onClose} title={ask.title} size="md" closeOnClickOutside={false}>
      <form onSubmit={confirm}>
        <p className={styles.name}>{headline || 'No headline yet'}</p>
        <p className={styles.says}>{ask.says}</p>
        {(move === 'kill' || move === 'withdraw') && <WhereUsed />}
        {goesOut(move) && <ReadinessList readiness={readiness} onGo={onClose} />}
        {lacks && (
          <OverrideQuestion
            blockers={readiness.blockers}
            {...override}
            problem={problem?.fields.overrideReason}
            onChange={(isOn, reason) => setOverride({ isOn, reason })}
          />
        )}
        {hasFields && (
          <MoveFields
            fields={ask.fields}
            answers={answers}
            problems={problem?.fields ?? {}}
            onChange={(part) => setAnswers({ ...answers, ...part })}
          />
        )}
        {asked.length > 0 && (
          <Checkbox
            mt="sm"
            size="sm"
            label="Let it go out like this"
            checked={isConfirmed}
            onChange={(event) => setIsConfirmed(event.currentTarget.checked)}
            data-autofocus={ask.fields.length === 0 || undefined}
          />
        )}
        {problem !== null && (
          <p className={styles.problem} role="alert">
            {problem.message}
          </p>
        )}
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="default" onClick={onClose} disabled={isPending}>
            Cancel
          </Button>
          <Button
            type="submit"
            color={isGrave ? 'red.8' : undefined}
            disabled={isHeld || isPending}
            loading={isPending}
            data-autofocus={(ask.fields.length === 0 && asked.length === 0) || undefined}
            data-confirm={move}
          >
            {label.replace('…', '')}
            {lacks && isOverridden && ' all the same'}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
