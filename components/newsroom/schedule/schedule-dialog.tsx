'use client'

import { Button, Checkbox, Group, Modal, Radio } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { mayOverride } from '#lib/stories/readiness.ts'
import type { GivenDate } from '#lib/stories/schedule-time.ts'
import { clockWords } from '#lib/stories/schedule-words.ts'
import { emptyAnswers, inputOf, type MoveAnswers, MoveFields } from '../moves/move-fields.tsx'
import { type MoveField, moveTable } from '../moves/move-table.ts'
import { OverrideQuestion } from '../moves/override-question.tsx'
import { ReadinessList } from '../moves/readiness-list.tsx'
import type { MoveProblem } from '../moves/use-move.tsx'
import { useDesk, useStory } from '../stories/use-story.ts'
import { useText } from '../stories/use-text.ts'
import { useReadiness } from '../writing/use-readiness.ts'
import { DateFields } from './date-fields.tsx'
import { instantAhead } from './given-date.ts'
import styles from './schedule.module.css'

type Props = {
  move: 'schedule' | 'schedule-update'
  problem: MoveProblem | null
  isPending: boolean
  onClose: () => void
  onConfirm: (input: Record<string, unknown>) => Promise<void>
}
type Kind = 'update' | 'refile' | 'correct'

const fieldsOf: Record<Kind, readonly MoveField[]> = {
  update: ['note', 'renewsFeedPosition'],
  refile: [],
  correct: ['class', 'wrong', 'right'],
}

/** Asks when a story goes out by itself, on whose clock, and with which words. */
export function ScheduleDialog({ move, problem, isPending, onClose, onConfirm }: Props) {
  const { newsroom, person } = useDesk()
  const headline = useText('headline')
  const embargo = useStory((snapshot) => snapshot.draft.embargoUntil)
  const readiness = useReadiness()
  const [date, setDate] = useState<GivenDate>({ at: '', zone: newsroom.zone })
  const [kind, setKind] = useState<Kind>('update')
  const [answers, setAnswers] = useState<MoveAnswers>(() => emptyAnswers(newsroom.zone))
  const [laterChanges, setLaterChanges] = useState(false)
  const [override, setOverride] = useState({ isOn: false, reason: '' })
  const problems = problem?.fields ?? {}
  const isBlocked = readiness.blockers.length > 0
  const isShut = isBlocked && !(override.isOn && mayOverride(readiness.blockers))
  const instant = instantAhead(date, new Date())
  const isUpdate = move === 'schedule-update'

  const confirm = (event: FormEvent) => {
    event.preventDefault()
    if (isPending || isShut || instant === null) return
    const ofKind = isUpdate ? { kind, ...inputOf(fieldsOf[kind], answers) } : {}
    const overriding = isBlocked ? { overrideReason: override.reason } : {}
    void onConfirm({ ...date, ...ofKind, ...overriding, laterChanges })
  }
  const ask = moveTable[move].ask
  return (
    <Modal opened onClose={onClose} title={ask?.title} size="md" closeOnClickOutside={false}>
      <form onSubmit={confirm}>
        <p className={styles.name}>{headline || 'No headline yet'}</p>
        <p className={styles.says}>{ask?.says}</p>
        <ReadinessList readiness={readiness} onGo={onClose} />
        {isBlocked && (
          <OverrideQuestion
            blockers={readiness.blockers}
            {...override}
            problem={problems.overrideReason}
            onChange={(isOn, reason) => setOverride({ isOn, reason })}
          />
        )}
        {!isShut && (
          <>
            {isUpdate && (
              <Radio.Group label="Goes out as" mt="sm" value={kind} onChange={(value) => setKind(value as Kind)}>
                <Radio mt={6} size="sm" value="update" label="Update: new facts" />
                <Radio mt={6} size="sm" value="refile" label="Refile: readers are shown nothing of it" />
                <Radio mt={6} size="sm" value="correct" label="Correction: something was wrong" />
              </Radio.Group>
            )}
            <DateFields
              date={date}
              zones={{ newsroom: newsroom.zone, own: person.zone }}
              problems={problems}
              onChange={setDate}
            />
            {embargo !== null && instant !== null && new Date(embargo) > instant && (
              <p className={styles.says}>
                Under embargo: it is made ready then, and readers see it at{' '}
                {clockWords(new Date(embargo), newsroom.zone)}.
              </p>
            )}
            {isUpdate && (
              <MoveFields
                fields={fieldsOf[kind]}
                answers={answers}
                problems={problems}
                onChange={(part) => setAnswers({ ...answers, ...part })}
              />
            )}
            <Checkbox
              mt="md"
              size="sm"
              label="Later changes go out too"
              description="Otherwise the words of now do, whatever is written until then."
              checked={laterChanges}
              onChange={(event) => setLaterChanges(event.currentTarget.checked)}
            />
          </>
        )}
        {problem !== null && (
          <p className={styles.refusal} role="alert">
            {problem.message}
          </p>
        )}
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="default" onClick={onClose} disabled={isPending}>
            Cancel
          </Button>
          <Button
            type="submit"
            loading={isPending}
            disabled={isShut || isPending || instant === null}
            data-confirm={move}
          >
            Schedule
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
