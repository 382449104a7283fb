'use client'

import { Anchor, Button, Group, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import type { FieldProblems } from '#lib/kernel/refusal.ts'
import type { DeskRow } from '#lib/stories/desk-row.ts'
import type { GivenDate } from '#lib/stories/schedule-time.ts'
import type { Move } from '#lib/stories/workflow.ts'
import { emptyAnswers, inputOf, type MoveAnswers, MoveFields } from '../moves/move-fields.tsx'
import { moveTable } from '../moves/move-table.ts'
import { DateFields } from '../schedule/date-fields.tsx'
import { instantAhead } from '../schedule/given-date.ts'
import styles from './row-move.module.css'
import { nameOf } from './row-name.ts'

type Asked = { row: DeskRow; move: Move }
type Problem = { message: string; fields: FieldProblems }
const lost: Problem = { message: 'The server cannot be reached. Nothing was changed; try again.', fields: {} }

/** Makes a move on one row, after its dialog where it has one. `look`: asks for the row anew. */
export function useRowMove(zone: string, look: (ids: readonly number[]) => Promise<void>) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isPending, setIsPending] = useState(false)

  async function make({ row, move }: Asked, input: Record<string, unknown>): Promise<void> {
    if (isPending) return
    setIsPending(true)
    const run = moveTable[move].run({ id: row.id, revision: row.revision, ...input } as never)
    const outcome = await run.catch(() => ({ ok: false as const, ...lost }))
    setIsPending(false)
    if (outcome.ok) {
      setAsked(null)
      sayDone(row, move, outcome.value.revision, look)
    } else if (moveTable[move].ask === null) {
      notifications.show({ message: `${nameOf(row)}: ${outcome.message}`, color: 'red', autoClose: 10_000 })
    } else setProblem({ message: outcome.message, fields: outcome.fields })
    await look([row.id])
  }
  const move = (row: DeskRow, wanted: Move) => {
    setProblem(null)
    if (moveTable[wanted].ask === null) void make({ row, move: wanted }, {})
    else setAsked({ row, move: wanted })
  }
  const dialog = asked && (
    <RowMoveDialog
      key={`${asked.row.id} ${asked.move}`}
      {...asked}
      zone={zone}
      problem={problem}
      isPending={isPending}
      onClose={() => setAsked(null)}
      onConfirm={(input) => void make(asked, input)}
    />
  )
  return { move, dialog }
}

function sayDone(row: DeskRow, move: Move, revision: number, look: (ids: readonly number[]) => Promise<void>) {
  const toast = notifications.show({
    message: (
      <>
        {moveTable[move].done}: {nameOf(row)}.{' '}
        <Anchor component="button" size="sm" onClick={() => void takeBack()}>
          Undo
        </Anchor>
      </>
    ),
    color: 'green',
    autoClose: 12_000,
  })
  async function takeBack() {
    notifications.hide(toast)
    const undo = moveTable.undo.run({ id: row.id, revision } as never)
    const outcome = await undo.catch(() => ({ ok: false as const, ...lost }))
    const message = outcome.ok ? `Taken back: ${nameOf(row)}.` : outcome.message
    notifications.show({ message, color: outcome.ok ? 'green' : 'red', autoClose: 8_000 })
    await look([row.id])
  }
}

type DialogProps = Asked & {
  zone: string
  problem: Problem | null
  isPending: boolean
  onClose: () => void
  onConfirm: (input: Record<string, unknown>) => void
}

function RowMoveDialog({ row, move, zone, problem, isPending, onClose, onConfirm }: DialogProps) {
  const { label, ask, isGrave } = moveTable[move]
  const [answers, setAnswers] = useState<MoveAnswers>(() => emptyAnswers(zone))
  const [date, setDate] = useState<GivenDate>({ at: '', zone })
  if (ask === null) return null
  const confirm = (event: FormEvent) => {
    event.preventDefault()
    if (move !== 'schedule') return onConfirm(inputOf(ask.fields, answers))
    if (instantAhead(date, new Date()) !== null) onConfirm({ ...date })
  }
  return (
    <Modal opened onClose={onClose} title={ask.title} size="md" closeOnClickOutside={false}>
      <form onSubmit={confirm}>
        <p className={styles.name}>{nameOf(row)}</p>
        <p className={styles.says}>{ask.says}</p>
        {move === 'schedule' ? (
          <DateFields
            date={date}
            zones={{ newsroom: zone, own: null }}
            problems={problem?.fields ?? {}}
            onChange={setDate}
          />
        ) : (
          <MoveFields
            fields={ask.fields}
            answers={answers}
            problems={problem?.fields ?? {}}
            onChange={(part) => setAnswers({ ...answers, ...part })}
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
            loading={isPending}
            data-autofocus={ask.fields.length === 0 || undefined}
            data-confirm={move}
          >
            {label.replace('…', '')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
