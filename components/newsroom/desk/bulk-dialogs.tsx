'use client'

import { Anchor, Button, Group, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core'
import Link from 'next/link.js'
import { type FormEvent, useState } from 'react'
import type { BulkReport, BulkWork } from '#lib/stories/bulk-inputs.ts'
import { wallTime } from '#lib/stories/wall-time.ts'
import styles from './bulk.module.css'
import { summaryOf } from './bulk-bar.tsx'
import { actWords, outcomeWords } from './bulk-words.ts'

export type AskedAct = 'return' | 'assign' | 'publish' | 'spike'

const says: Record<AskedAct, string> = {
  return: 'They go back to draft. Their authors see the reason.',
  assign: 'What you leave as it is stays as it is.',
  publish: 'Readers see them at once. A story that is not ready is refused and told in the report.',
  spike: 'They leave the desk, are kept for 30 days and can be taken off the spike.',
}

type Props = {
  act: AskedAct
  count: string
  people: { id: number; name: string }[]
  zone: string
  onClose: () => void
  onWork: (work: BulkWork) => void
}

/** Asks once for what is to happen to all of them. */
export function BulkDialog({ act, count, people, zone, onClose, onWork }: Props) {
  const [reason, setReason] = useState('')
  const [assignee, setAssignee] = useState('same')
  const [due, setDue] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (act === 'return') return onWork({ act, reason })
    if (act !== 'assign') return onWork({ act })
    const at = due === '' ? null : wallTime(due, zone)
    if (at?.kind === 'skipped') return setProblem('Clocks skip this time on that day. Choose another.')
    // An hour sooner does no harm to a due time.
    const dueAt = at === null ? undefined : (at.kind === 'repeated' ? at.first : at.at).toISOString()
    if (assignee === 'same' && dueAt === undefined) return setProblem('Choose a person or a time.')
    onWork({
      act,
      ...(assignee === 'same' ? {} : { assigneeId: assignee === 'nobody' ? null : Number(assignee) }),
      ...(dueAt === undefined ? {} : { dueAt }),
    })
  }
  const label = actWords[act].label.replace('…', '')
  return (
    <Modal opened onClose={onClose} title={`${label} ${count}`} size="md" closeOnClickOutside={false}>
      <form onSubmit={submit}>
        <p className={styles.says}>{says[act]}</p>
        {act === 'return' && (
          <Textarea
            label="Reason"
            required
            autosize
            minRows={2}
            maxLength={1_000}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {act === 'assign' && (
          <>
            <NativeSelect
              label="Person"
              data-autofocus
              value={assignee}
              onChange={(event) => setAssignee(event.currentTarget.value)}
              data={[
                { value: 'same', label: 'As it is' },
                { value: 'nobody', label: 'Nobody' },
                ...people.map(({ id, name }) => ({ value: String(id), label: name })),
              ]}
            />
            <TextInput
              mt="sm"
              type="datetime-local"
              label={`Due (${zone})`}
              value={due}
              onChange={(event) => setDue(event.currentTarget.value)}
            />
          </>
        )}
        {problem !== null && (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        )}
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            type="submit"
            color={act === 'spike' ? 'red.8' : undefined}
            data-confirm={act}
            data-autofocus={act === 'publish' || act === 'spike' || undefined}
          >
            {label}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

/** Story by story, the refused first. */
export function BulkReportDialog({ report, onClose }: { report: BulkReport; onClose: () => void }) {
  const untold = report.total - report.items.length
  return (
    <Modal opened onClose={onClose} title={summaryOf(report)} size="lg">
      <table className={styles.report}>
        <thead>
          <tr>
            <th scope="col">Story</th>
            <th scope="col">What came of it</th>
          </tr>
        </thead>
        <tbody>
          {report.items.map(({ storyId, headline, outcome, message }) => (
            <tr key={storyId} data-outcome={outcome}>
              <td>
                <Anchor component={Link} size="sm" href={`/newsroom/stories/${storyId}`}>
                  {headline || `Story ${storyId}`}
                </Anchor>
              </td>
              <td>
                <b>{outcomeWords[outcome]}</b> {message}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {untold > 0 && <p className={styles.says}>And {untold.toLocaleString('en')} more.</p>}
    </Modal>
  )
}
