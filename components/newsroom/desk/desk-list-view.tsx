'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation.js'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { countWords } from '#lib/stories/desk-filters.ts'
import { useBulkDesk } from './bulk-desk.tsx'
import type { Clock } from './cells.tsx'
import styles from './desk.module.css'
import type { DeskProps } from './desk.tsx'
import { DeskTable, type RowVerbs } from './desk-table.tsx'
import { DeskTools } from './desk-tools.tsx'
import { keepList, keptTop } from './kept-list.ts'
import { NextHours } from './next-hours.tsx'
import { NothingHere } from './nothing-here.tsx'
import { useRowMove } from './row-move.tsx'
import { useDeskList } from './use-desk-list.ts'
import { useRowKeys } from './use-row-keys.ts'

const memory = 'broadsheet.desk.at'

export function DeskListView(props: DeskProps & { clock: Clock }) {
  const { page, counting, filters, lists, columns, clock } = props
  const personId = props.person.id
  const router = useRouter()
  const area = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [isFiltering, setIsFiltering] = useState(false)
  const asked = { page, counting, filters, personId }
  const { list, counts, more, isAsking, problem, look, key } = useDeskList(asked)
  const rowMove = useRowMove(clock.zone, look)
  const bulk = useBulkDesk({
    list,
    total: counts?.total ?? null,
    filters,
    person: props.person,
    zone: clock.zone,
    look,
  })

  const latest = useRef({ list, key })
  latest.current = { list, key }
  const open = useCallback((id: number) => {
    sessionStorage.setItem(memory, String(id))
    keepList(latest.current.key, latest.current.list, area.current?.scrollTop ?? 0)
  }, [])
  // Coming back from a story, the list stands where it was left.
  useEffect(() => {
    const left = sessionStorage.getItem(memory)
    sessionStorage.removeItem(memory)
    const top = keptTop(latest.current.key)
    if (top > 0) area.current?.scrollTo({ top })
    if (left !== null) {
      const link = area.current?.querySelector<HTMLAnchorElement>(`a[data-story="${Number(left)}"]`)
      link?.focus({ preventScroll: top > 0 })
    }
  }, [])

  const { move } = rowMove
  const moveNow = useRef(move)
  moveNow.current = move
  const { choose, chooseAllShown, assign } = bulk
  const verbs = useMemo<RowVerbs>(
    () => ({ choose, chooseAllShown, assign, open, move: (row, wanted) => moveNow.current(row, wanted) }),
    [choose, chooseAllShown, assign, open],
  )
  useRowKeys(area, {
    choose,
    chooseAllShown,
    chooseNone: bulk.chooseNone,
    assign: (id) => bulk.assignChosenOr(id),
    find: () => field.current?.focus(),
    filter: () => setIsFiltering(true),
  })
  const showNew = () => {
    area.current?.scrollTo({ top: 0 })
    router.refresh()
  }
  const isSoonShown = filters.queue === 'scheduled' || (filters.queue === undefined && filters.state === undefined)
  return (
    <div className={styles.desk}>
      <h1 className={styles.unseen}>Desk</h1>
      <DeskTools
        {...props}
        counts={counts}
        layout="list"
        field={field}
        isFiltering={isFiltering}
        onFiltering={setIsFiltering}
      />
      {isSoonShown && <NextHours entries={props.soon} zone={clock.zone} now={clock.now} />}
      <div className={styles.area} ref={area}>
        <div className={styles.news} role="status">
          {list.fresh.size > 0 && (
            <Button radius="xl" onClick={showNew} data-fresh={list.fresh.size}>
              {countWords(list.fresh.size)} new
            </Button>
          )}
        </div>
        {list.rows.length > 0 ? (
          <DeskTable
            rows={list.rows}
            left={list.left}
            columns={columns}
            clock={clock}
            selection={bulk.selection}
            verbs={verbs}
          />
        ) : (
          <NothingHere filters={filters} mayCreate={lists.sections.length > 0} />
        )}
        {(list.next !== null || problem !== null) && (
          <div className={styles.more}>
            {problem !== null && <p role="alert">{problem}</p>}
            <Button variant="default" onClick={() => void more()} loading={isAsking}>
              Show more
            </Button>
            <span className={styles.soft}>
              {list.rows.length.toLocaleString('en')}
              {counts !== null && ` of ${countWords(counts.total)}`}
            </span>
          </div>
        )}
      </div>
      {bulk.bar}
      {rowMove.dialog}
    </div>
  )
}
