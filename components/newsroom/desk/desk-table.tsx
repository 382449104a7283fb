'use client'

import { Checkbox } from '@mantine/core'
import type { DeskColumn } from '#lib/stories/desk-columns.ts'
import type { DeskRow } from '#lib/stories/desk-row.ts'
import type { Move } from '#lib/stories/workflow.ts'
import type { Clock } from './cells.tsx'
import { columnLooks } from './columns.ts'
import { DeskTableRow } from './desk-table-row.tsx'
import styles from './rows.module.css'
import { isChosen, type Selection } from './selection.ts'

export type RowVerbs = {
  choose: (id: number, isRange: boolean) => void
  chooseAllShown: () => void
  open: (id: number) => void
  move: (row: DeskRow, move: Move) => void
  assign: (ids: number[]) => void
}

type Props = {
  rows: DeskRow[]
  left: ReadonlySet<number>
  columns: readonly DeskColumn[]
  clock: Clock
  selection: Selection
  verbs: RowVerbs
}

export function DeskTable({ rows, left, columns, clock, selection, verbs }: Props) {
  const chosen = rows.filter(({ id }) => isChosen(selection, id)).length
  const wanted = columns.reduce((sum, column) => sum + columnLooks[column].width, 420)
  return (
    <table className={styles.rows} style={{ '--least': `${wanted}px` } as React.CSSProperties}>
      <caption className={styles.unseen}>Stories on the desk</caption>
      <colgroup>
        <col style={{ width: 40 }} />
        <col />
        {columns.map((column) => (
          <col key={column} data-drop={columnLooks[column].drop} style={{ width: columnLooks[column].width }} />
        ))}
        <col style={{ width: 44 }} />
      </colgroup>
      <thead>
        <tr>
          <td>
            <Checkbox
              size="xs"
              aria-label="Select all shown"
              checked={rows.length > 0 && chosen === rows.length}
              indeterminate={chosen > 0 && chosen < rows.length}
              onChange={verbs.chooseAllShown}
            />
          </td>
          <th scope="col">Headline</th>
          {columns.map((column) => (
            <th
              key={column}
              scope="col"
              data-drop={columnLooks[column].drop}
              data-number={columnLooks[column].isNumber}
            >
              {columnLooks[column].label}
            </th>
          ))}
          <th scope="col">
            <span className={styles.unseen}>Moves</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <DeskTableRow
            key={row.id}
            row={row}
            hasLeft={left.has(row.id)}
            columns={columns}
            clock={clock}
            isChosen={isChosen(selection, row.id)}
            verbs={verbs}
          />
        ))}
      </tbody>
    </table>
  )
}
