'use client'

import { Button, Group, Modal } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Assignment, AssignReach } from '#lib/stories/assign.ts'
import styles from './assign.module.css'
import { DueField, PickField } from './assign-fields.tsx'
import { dueAnswer, dueOf } from './due-time.ts'
import { type Assignable, type AssignResult, assignAll, useAssignChoices } from './use-assign.ts'

type Named = { id: number; name: string }
export type AssignDialogProps = {
  /** One or more; each with the revision the person saw. */
  stories: readonly Assignable[]
  /** How it stands with the one story; left out for several, which keep what is not touched. */
  present?: { assignee: Named | null; desk: Named | null; dueAt: string | null; reach: AssignReach }
  person: Named
  zone: string
  /** In place of giving them one by one: for a bulk move. */
  onAssign?: (assignment: Assignment) => Promise<AssignResult>
  /** What several are called, where not all of them are at hand. */
  name?: string
  onDone: (result: AssignResult) => void
  onClose: () => void
}

/** Whose work it is, at which desk, and by when. */
export function AssignDialog(props: AssignDialogProps) {
  const { stories, present, person, zone, name, onAssign, onDone, onClose } = props
  const choices = useAssignChoices('stories', stories.length <= 200 ? stories.map(({ id }) => id).join(',') : '')
  const [assignee, setAssignee] = useState<Named | null | undefined>(present?.assignee)
  const [desk, setDesk] = useState<Named | null | undefined>(present?.desk)
  const [due, setDue] = useState(() => dueOf(present?.dueAt ?? null, zone))
  const [isDueTouched, setIsDueTouched] = useState(false)
  const [result, setResult] = useState<AssignResult | null>(null)
  const [isPending, setIsPending] = useState(false)
  const reach = present?.reach ?? 'anybody'
  const isSelfOnly = reach !== 'anybody'
  const answer = dueAnswer(due)

  const confirm = async (event: FormEvent) => {
    event.preventDefault()
    if (isPending || answer.problem !== null) return
    setIsPending(true)
    const assignment: Assignment = {
      ...(assignee === undefined ? {} : { assigneeId: assignee?.id ?? null }),
      ...(desk === undefined || reach === 'oneself' ? {} : { deskId: desk?.id ?? null }),
      ...(isDueTouched && reach !== 'oneself' ? { dueAt: answer.dueAt } : {}),
    }
    const came = await (onAssign ? onAssign(assignment) : assignAll(stories, assignment))
    setIsPending(false)
    setResult(came)
    onDone(came)
    if (came.problems.length === 0) onClose()
  }
  const people = (choices?.people ?? []).filter(({ id }) => !isSelfOnly || id === person.id)
  const [first] = stories
  return (
    <Modal opened onClose={onClose} title={present?.assignee ? 'Assignment' : 'Assign'} size="md">
      <form onSubmit={(event) => void confirm(event)}>
        <p className={styles.name}>
          {name ?? (stories.length === 1 ? first?.headline || `Story ${first?.id}` : `${stories.length} stories`)}
        </p>
        <PickField
          label="Person"
          isFirst
          choices={people}
          value={assignee}
          none="Nobody"
          problem={result?.fields.assigneeId}
          onChange={setAssignee}
        />
        {assignee?.id !== person.id && people.some(({ id }) => id === person.id) && (
          <Button mt={6} size="compact-xs" variant="default" onClick={() => setAssignee(person)}>
            Take it myself
          </Button>
        )}
        {reach !== 'oneself' && (
          <>
            <PickField
              label="Desk"
              choices={choices?.desks ?? []}
              value={desk}
              none="No desk"
              problem={result?.fields.deskId}
              onChange={setDesk}
            />
            <DueField
              due={due}
              problem={answer.problem ?? result?.fields.dueAt}
              hint={present ? undefined : 'Left alone, each keeps its own.'}
              onChange={(next) => {
                setIsDueTouched(true)
                setDue(next)
              }}
            />
          </>
        )}
        {result !== null && result.problems.length > 0 && (
          <p className={styles.problem} role="alert">
            {result.problems.join('\n')}
          </p>
        )}
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="default" onClick={onClose} disabled={isPending}>
            Cancel
          </Button>
          <Button type="submit" loading={isPending} data-confirm="assign">
            Assign
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
