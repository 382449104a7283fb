'use client'

import { useRef } from 'react'
import type { DeskColumn } from '#lib/stories/desk-columns.ts'
import type { DeskFilters } from '#lib/stories/desk-filters.ts'
import type { DeskBoard, DeskCounts, DeskPage } from '#lib/stories/desk-row.ts'
import type { SavedView } from '#lib/stories/saved-view.ts'
import type { ScheduledEntry } from '#lib/stories/schedule-view.ts'
import type { NewsroomLists } from '#lib/stories/working-copy.ts'
import { DeskBoardView } from './desk-board-view.tsx'
import { DeskListView } from './desk-list-view.tsx'
import { useLookAtPresence } from './use-present.ts'

export type DeskProps = {
  page: DeskPage
  /** Null: the list is shown. */
  board: DeskBoard | null
  /** Comes after the rows. */
  counting: Promise<DeskCounts>
  filters: DeskFilters
  lists: NewsroomLists
  soon: ScheduledEntry[]
  views: SavedView[]
  view: SavedView | null
  columns: DeskColumn[]
  person: { id: number; name: string }
  zone: string
  now: string
}

/** A list or a board, of one and the same look at the stories. */
export function Desk(props: DeskProps) {
  useLookAtPresence()
  const clock = useRef({ zone: props.zone, now: new Date(props.now) })
  if (clock.current.now.toISOString() !== props.now) clock.current = { zone: props.zone, now: new Date(props.now) }
  return props.board === null ? (
    <DeskListView {...props} clock={clock.current} />
  ) : (
    <DeskBoardView {...props} board={props.board} clock={clock.current} />
  )
}
