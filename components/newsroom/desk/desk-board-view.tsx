'use client'

import { useRouter } from 'next/navigation.js'
import { useEffect, useRef, useState } from 'react'
import type { DeskBoard } from '#lib/stories/desk-row.ts'
import { Board } from './board.tsx'
import { useBulkDesk } from './bulk-desk.tsx'
import type { Clock } from './cells.tsx'
import styles from './desk.module.css'
import type { DeskProps } from './desk.tsx'
import { deskLine } from './desk-line.ts'
import { listOf } from './desk-list.ts'
import { DeskTools } from './desk-tools.tsx'
import { NextHours } from './next-hours.tsx'
import { useRowMove } from './row-move.tsx'
import { useDeskCounts } from './use-desk-counts.ts'
import { useRowKeys } from './use-row-keys.ts'

const gatherMs = 700

export function DeskBoardView(props: DeskProps & { board: DeskBoard; clock: Clock }) {
  const { board, page, counting, filters, clock } = props
  const personId = props.person.id
  const router = useRouter()
  const area = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [isFiltering, setIsFiltering] = useState(false)
  const { counts } = useDeskCounts(counting, filters)
  const list = listOf({ ...page, rows: board.columns.flatMap(({ rows }) => rows) })
  const look = async () => router.refresh()
  const rowMove = useRowMove(clock.zone, look)
  const bulk = useBulkDesk({
    list,
    total: counts?.total ?? null,
    filters,
    person: props.person,
    zone: clock.zone,
    look,
  })

  // A board has no order of reading to disturb: it is drawn anew, but not under a hand that drags.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const refresh = () => {
      timer = undefined
      if (area.current?.querySelector('[data-dragging]')) timer = setTimeout(refresh, gatherMs)
      else router.refresh()
    }
    const soon = () => {
      timer ??= setTimeout(refresh, gatherMs)
    }
    let isFirst = true
    const line = deskLine({
      personId,
      onNews: soon,
      onOpen: () => {
        if (!isFirst) soon()
        isFirst = false
      },
    })
    return () => {
      line.close()
      clearTimeout(timer)
    }
  }, [router, personId])

  useRowKeys(area, {
    choose: () => {},
    chooseAllShown: () => {},
    chooseNone: () => {},
    assign: (id) => id !== null && bulk.assign([id]),
    find: () => field.current?.focus(),
    filter: () => setIsFiltering(true),
  })
  return (
    <div className={styles.desk}>
      <h1 className={styles.unseen}>Desk</h1>
      <DeskTools
        {...props}
        counts={counts}
        layout="board"
        field={field}
        isFiltering={isFiltering}
        onFiltering={setIsFiltering}
      />
      <NextHours entries={props.soon} zone={clock.zone} now={clock.now} />
      <div className={styles.area} ref={area}>
        <Board
          board={board}
          counts={counts?.states ?? null}
          filters={filters}
          clock={clock}
          verbs={{ move: rowMove.move, assign: bulk.assign, open: () => {} }}
        />
      </div>
      {bulk.bar}
      {rowMove.dialog}
    </div>
  )
}
