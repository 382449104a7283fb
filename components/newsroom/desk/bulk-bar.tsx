'use client'

import { Button, Menu, Progress } from '@mantine/core'
import { IconChevronDown, IconX } from '@tabler/icons-react'
import type { BulkAct, BulkWork } from '#lib/stories/bulk-inputs.ts'
import { countWords } from '#lib/stories/desk-filters.ts'
import type { DeskRow } from '#lib/stories/desk-row.ts'
import styles from './bulk.module.css'
import { actWords } from './bulk-words.ts'
import { countOf, type Selection } from './selection.ts'
import { urgencyWords } from './urgency-mark.tsx'
import type { Bulk } from './use-bulk.ts'

type Props = {
  selection: Selection
  /** The chosen stories that are on the screen. */
  chosen: DeskRow[]
  total: number
  bulk: Bulk
  onAct: (act: 'return' | 'assign' | 'publish' | 'spike') => void
  onWork: (work: BulkWork) => void
  onWhole: () => void
  onNone: () => void
  onReport: () => void
}

const acts = ['approve', 'submit', 'return', 'publish', 'unspike', 'spike'] as const

/** What can be done with the stories chosen; then how far it is, and what came of it. */
export function BulkBar(props: Props) {
  const { bulk, selection } = props
  const isBusy = bulk.report !== null || bulk.isUnderWay || bulk.problem !== null
  if (!isBusy && countOf(selection) === 0) return null
  return (
    <section className={styles.bar} aria-label="Stories selected">
      {isBusy ? <Course bulk={bulk} onReport={props.onReport} /> : <Choice {...props} />}
    </section>
  )
}

function Choice({ selection, chosen, total, onAct, onWork, onWhole, onNone }: Props) {
  const isWhole = selection.whole !== null
  const open = (act: BulkAct) => chosen.filter(({ moves }) => (moves as readonly string[]).includes(act)).length
  const isAsked = (act: BulkAct): act is 'return' | 'publish' | 'spike' => ['return', 'publish', 'spike'].includes(act)
  const unlike = !isWhole && selection.ids.size > chosen.length
  return (
    <>
      <span className={styles.count} role="status">
        <b>{countWords(countOf(selection))}</b> selected
      </span>
      {!isWhole && total > countOf(selection) && (
        <Button variant="subtle" onClick={onWhole}>
          All {countWords(total)} in this view
        </Button>
      )}
      <span className={styles.acts}>
        {acts.map((act) => {
          const count = open(act)
          if (count === 0 && !isWhole && !unlike) return null
          return (
            <Button
              key={act}
              variant={act === 'approve' ? 'filled' : 'default'}
              c={act === 'spike' ? 'var(--alarm)' : undefined}
              data-act={act}
              onClick={() => (isAsked(act) ? onAct(act) : onWork({ act } as BulkWork))}
            >
              {actWords[act].label}
              {!isWhole && !unlike && count < selection.ids.size ? ` ${count}` : ''}
            </Button>
          )
        })}
        <Button variant="default" onClick={() => onAct('assign')} data-act="assign">
          Assign
        </Button>
        <Menu position="top-end" width={150}>
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={13} />}>
              Urgency
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {[1, 2, 3, 4, 5].map((urgency) => (
              <Menu.Item key={urgency} onClick={() => onWork({ act: 'urgency', urgency })}>
                {urgency} {urgencyWords[urgency]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </span>
      <Button variant="subtle" color="gray" c="var(--ink-soft)" leftSection={<IconX size={14} />} onClick={onNone}>
        Clear
      </Button>
    </>
  )
}

function Course({ bulk, onReport }: { bulk: Bulk; onReport: () => void }) {
  const { report, problem, isUnderWay, isUndoing } = bulk
  if (report === null) {
    return (
      <>
        <span className={styles.count} role={problem === null ? 'status' : 'alert'}>
          {problem ?? 'Starting…'}
        </span>
        {problem !== null && (
          <Button variant="subtle" onClick={bulk.close}>
            Close
          </Button>
        )}
      </>
    )
  }
  const { counts, total, act, cancelledAt, undoneAt } = report
  const settled = isUndoing ? counts.undone : total - counts.waiting
  const words = isUnderWay
    ? `${isUndoing ? 'Taking back' : actWords[act].doing} ${settled} of ${isUndoing ? counts.done + counts.undone : total}`
    : summaryOf(report)
  return (
    <>
      <span className={styles.count} role="status" data-bulk={isUnderWay ? 'running' : 'finished'}>
        {words}
        {cancelledAt !== null && !undoneAt && ' (stopped)'}
      </span>
      {isUnderWay && (
        <Progress className={styles.progress} value={(100 * settled) / Math.max(1, total)} aria-label={words} />
      )}
      {problem !== null && (
        <span className={styles.problem} role="alert">
          {problem}
        </span>
      )}
      <span className={styles.acts}>
        {isUnderWay && !isUndoing && (
          <Button variant="default" onClick={() => void bulk.stop()}>
            Stop
          </Button>
        )}
        {!isUnderWay && (
          <Button variant="default" onClick={onReport}>
            Report
          </Button>
        )}
        {!isUnderWay && report.mayUndo && (
          <Button variant="default" onClick={() => void bulk.undo()}>
            Undo
          </Button>
        )}
        {!isUnderWay && (
          <Button variant="subtle" onClick={bulk.close}>
            Done
          </Button>
        )}
      </span>
    </>
  )
}

export function summaryOf({ act, counts, undoneAt }: NonNullable<Bulk['report']>): string {
  const parts = [
    counts.done > 0 || undoneAt === null ? `${actWords[act].done} ${counts.done}` : null,
    counts.undone > 0 ? `taken back ${counts.undone}` : null,
    counts.refused > 0 ? `refused ${counts.refused}` : null,
    counts.waiting > 0 ? `untouched ${counts.waiting}` : null,
  ].filter((part) => part !== null)
  const words = parts.join(', ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
