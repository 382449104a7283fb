'use client'

import { Checkbox } from '@mantine/core'
import Link from 'next/link.js'
import { type MouseEvent, memo } from 'react'
import type { DeskColumn } from '#lib/stories/desk-columns.ts'
import type { DeskRow } from '#lib/stories/desk-row.ts'
import { type Clock, cells } from './cells.tsx'
import { columnLooks } from './columns.ts'
import type { RowVerbs } from './desk-table.tsx'
import { RowMenu } from './row-menu.tsx'
import { nameOf } from './row-name.ts'
import { RowPeople } from './row-people.tsx'
import styles from './rows.module.css'
import { UrgencyMark } from './urgency-mark.tsx'

type Props = {
  row: DeskRow
  hasLeft: boolean
  columns: readonly DeskColumn[]
  clock: Clock
  isChosen: boolean
  verbs: RowVerbs
}

export const DeskTableRow = memo(function DeskTableRow({ row, hasLeft, columns, clock, isChosen, verbs }: Props) {
  const onClick = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.shiftKey) {
      event.preventDefault()
      verbs.choose(row.id, true)
    } else verbs.open(row.id)
  }
  return (
    <tr data-chosen={isChosen || undefined} data-left={hasLeft || undefined}>
      <td className={styles.choice}>
        <Checkbox
          size="xs"
          aria-label={`Select ${nameOf(row)}`}
          checked={isChosen}
          onChange={(event) => verbs.choose(row.id, (event.nativeEvent as globalThis.MouseEvent).shiftKey === true)}
        />
      </td>
      <th scope="row" className={styles.headlineCell}>
        <div className={styles.headline}>
          {!columns.includes('urgency') && <UrgencyMark urgency={row.urgency} />}
          <Link
            href={`/newsroom/stories/${row.id}`}
            data-story={row.id}
            prefetch={false}
            className={row.headline === '' ? styles.untitled : undefined}
            onClick={onClick}
          >
            {nameOf(row)}
          </Link>
          {hasLeft && <span className={styles.beside}>no longer in this view</span>}
          <RowPeople storyId={row.id} />
        </div>
      </th>
      {columns.map((column) => (
        <td
          key={column}
          data-column={column}
          data-drop={columnLooks[column].drop}
          data-number={columnLooks[column].isNumber}
        >
          {cells[column](row, clock)}
        </td>
      ))}
      <td className={styles.menu}>
        <RowMenu row={row} verbs={verbs} />
      </td>
    </tr>
  )
})
