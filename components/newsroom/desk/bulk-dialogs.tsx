'use client'

import { Anchor, Button, Group, Modal, Textarea } from '@mantine/core'
import Link from 'next/link.js'
import { type FormEvent, useState } from 'react'
import type { BulkReport, BulkWork } from '#lib/stories/bulk-inputs.ts'
import styles from './bulk.module.css'
import { summaryOf } from './bulk-bar.tsx'
import { actWords, outcomeWords } from './bulk-words.ts'

export type AskedAct = 'return' | 'publish' | 'spike'

const says: Record<AskedAct, string> = {
  return: 'They go back to draft. Their authors see the reason.',
  publish: 'Readers see them at once. A story that is not ready is refused and told in the report.',
  spike: 'They leave the desk, are kept for 30 days and can be taken off the spike.',
}

type Props = {
  act: AskedAct
  count: string
  onClose: () => void
  onWork: (work: BulkWork) => void
}

/** Asks once for what is to happen to all of them. */
export function BulkDialog({ act, count, onClose, onWork }: Props) {
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onWork(act === 'return' ? { act, reason } : { act })
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
