'use client'

import Link from 'next/link.js'
import { type DragEvent, useState } from 'react'
import { countWords, type DeskFilters } from '#lib/stories/desk-filters.ts'
import type { DeskBoard, DeskCounts, DeskRow } from '#lib/stories/desk-row.ts'
import type { State } from '#lib/stories/workflow.ts'
import styles from './board.module.css'
import { type Clock, Due, Time } from './cells.tsx'
import { deskHref } from './desk-href.ts'
import type { RowVerbs } from './desk-table.tsx'
import { moveInto } from './moves-into.ts'
import { RowMenu } from './row-menu.tsx'
import { nameOf } from './row-name.ts'
import { RowPeople } from './row-people.tsx'
import { StateMark } from './state-mark.tsx'
import { UrgencyMark } from './urgency-mark.tsx'

type Props = {
  board: DeskBoard
  /** Null until they are known. */
  counts: DeskCounts['states'] | null
  filters: DeskFilters
  clock: Clock
  verbs: Pick<RowVerbs, 'move' | 'assign' | 'open'>
}

/** States side by side. A card is dragged to where its story is to go; by keys its menu says the same. */
export function Board({ board, counts, filters, clock, verbs }: Props) {
  const [dragged, setDragged] = useState<DeskRow | null>(null)
  return (
    <div className={styles.board} data-dragging={dragged !== null || undefined}>
      {board.columns.map(({ state, rows }) => (
        <Column
          key={state}
          state={state}
          count={counts && (counts[state] ?? 0)}
          dragged={dragged}
          onDrop={() => {
            const move = dragged && moveInto(dragged, state)
            if (dragged !== null && move !== null) verbs.move(dragged, move)
            setDragged(null)
          }}
        >
          {rows.map((row) => (
            <Card
              key={row.id}
              row={row}
              clock={clock}
              verbs={verbs}
              onDrag={(isDragged) => setDragged(isDragged ? row : null)}
            />
          ))}
          {counts !== null && rows.length < (counts[state] ?? 0) && (
            <Link className={styles.rest} href={deskHref(filters, { layout: 'list', state: [state] })} prefetch={false}>
              {countWords((counts[state] ?? 0) - rows.length)} more in the list
            </Link>
          )}
          {rows.length === 0 && <p className={styles.none}>Nothing {emptyWords[state]}.</p>}
        </Column>
      ))}
    </div>
  )
}

const emptyWords: Record<State, string> = {
  draft: 'being written',
  submitted: 'waits for an editor',
  approved: 'is ready to go out',
  scheduled: 'has a time to go out',
  published: 'is out',
  withdrawn: 'is withdrawn',
  killed: 'is killed',
  spiked: 'is spiked',
}

type ColumnProps = {
  state: State
  count: number | null
  dragged: DeskRow | null
  onDrop: () => void
  children: React.ReactNode
}

function Column({ state, count, dragged, onDrop, children }: ColumnProps) {
  const [isOver, setIsOver] = useState(false)
  const takes = dragged !== null && moveInto(dragged, state) !== null
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    onDrop()
  }
  return (
    // Dragging has its like by keys in each card's menu.
    <section
      className={styles.column}
      aria-labelledby={`column-${state}`}
      data-takes={takes || undefined}
      data-over={(takes && isOver) || undefined}
      onDragOver={(event) => {
        if (!takes) return
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <h2 className={styles.head} id={`column-${state}`}>
        <StateMark state={state} />
        <span>{count !== null && countWords(count)}</span>
      </h2>
      <div className={styles.cards}>{children}</div>
    </section>
  )
}

type CardProps = Pick<Props, 'clock' | 'verbs'> & { row: DeskRow; onDrag: (isDragged: boolean) => void }

function Card({ row, clock, verbs, onDrag }: CardProps) {
  const start = (event: DragEvent) => {
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', nameOf(row))
    onDrag(true)
  }
  return (
    <article className={styles.card} data-card={row.id} draggable onDragStart={start} onDragEnd={() => onDrag(false)}>
      <div className={styles.words}>
        <UrgencyMark urgency={row.urgency} />
        <Link
          href={`/newsroom/stories/${row.id}`}
          data-story={row.id}
          prefetch={false}
          draggable={false}
          onClick={() => verbs.open(row.id)}
        >
          {nameOf(row)}
        </Link>
      </div>
      <div className={styles.facts}>
        <span>{row.section.name}</span>
        {row.assignee !== null && <span>{row.assignee.name}</span>}
        <Due row={row} clock={clock} />
        {row.state === 'scheduled' && <Time at={row.scheduledAt} clock={clock} />}
        <span className={styles.space} />
        <RowPeople storyId={row.id} />
        <span className={styles.menu}>
          <RowMenu row={row} verbs={verbs} />
        </span>
      </div>
    </article>
  )
}
