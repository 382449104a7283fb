'use client'

import { ActionIcon, Button, Checkbox, Group, Modal } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useState } from 'react'
import { type DeskColumn, deskColumns, usualColumns } from '#lib/stories/desk-columns.ts'
import { columnLooks } from './columns.ts'
import styles from './tools.module.css'

type Props = { columns: readonly DeskColumn[]; onClose: () => void; onChoose: (columns: DeskColumn[]) => void }

/** Which columns stand behind the headline, and in which order. */
export function ColumnsDialog({ columns, onClose, onChoose }: Props) {
  const [order, setOrder] = useState(() => [...columns, ...deskColumns.filter((one) => !columns.includes(one))])
  const [shown, setShown] = useState<ReadonlySet<DeskColumn>>(() => new Set(columns))
  const shift = (column: DeskColumn, by: number) => {
    const at = order.indexOf(column)
    const next = order.filter((one) => one !== column)
    next.splice(Math.max(0, at + by), 0, column)
    setOrder(next)
  }
  const toggle = (column: DeskColumn) => {
    const next = new Set(shown)
    if (!next.delete(column)) next.add(column)
    setShown(next)
  }
  return (
    <Modal opened onClose={onClose} title="Columns" size="sm">
      <ol className={styles.columns}>
        {order.map((column, at) => (
          <li key={column}>
            <Checkbox label={columnLooks[column].label} checked={shown.has(column)} onChange={() => toggle(column)} />
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={at === 0}
              aria-label={`${columnLooks[column].label} earlier`}
              onClick={() => shift(column, -1)}
            >
              <IconArrowUp size={15} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={at === order.length - 1}
              aria-label={`${columnLooks[column].label} later`}
              onClick={() => shift(column, 1)}
            >
              <IconArrowDown size={15} />
            </ActionIcon>
          </li>
        ))}
      </ol>
      <Group justify="space-between" mt="md">
        <Button variant="subtle" onClick={() => onChoose([...usualColumns])}>
          The usual ones
        </Button>
        <Group gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button onClick={() => onChoose(order.filter((column) => shown.has(column)))}>Show these</Button>
        </Group>
      </Group>
    </Modal>
  )
}
