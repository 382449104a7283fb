'use client'

import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import Link from 'next/link.js'
import { useState } from 'react'
import type { DeskRow } from '#lib/stories/desk-row.ts'
import type { Move } from '#lib/stories/workflow.ts'
import { moveTable } from '../moves/move-table.ts'
import type { RowVerbs } from './desk-table.tsx'
import { nameOf } from './row-name.ts'

/** Moves that one decides on seeing the row; the others ask for a look at the story. */
const onTheDesk: readonly Move[] = [
  'submit',
  'approve',
  'publish',
  'schedule',
  'unschedule',
  'return',
  'unspike',
  'spike',
]

export const movesHere = (row: Pick<DeskRow, 'moves'>): Move[] => onTheDesk.filter((move) => row.moves.includes(move))

type Props = { row: DeskRow; verbs: Pick<RowVerbs, 'move' | 'assign' | 'open'> }

/** A menu is made when it is asked for: a long list has hundreds of rows. */
export function RowMenu({ row, verbs }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const button = (
    <ActionIcon
      variant="subtle"
      color="gray"
      c="var(--ink-soft)"
      size={26}
      aria-label={`Moves for ${nameOf(row)}`}
      aria-haspopup="menu"
      data-moves-of={row.id}
      onClick={() => setIsOpen(!isOpen)}
    >
      <IconDots size={16} stroke={1.7} />
    </ActionIcon>
  )
  if (!isOpen) return button
  const moves = movesHere(row)
  const isMore = row.moves.some((move) => !onTheDesk.includes(move) && move !== 'undo')
  return (
    <Menu opened onChange={setIsOpen} position="bottom-end" width={210} returnFocus>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {moves.length > 0 && <Menu.Label>Move to…</Menu.Label>}
        {moves.map((move) => (
          <Menu.Item
            key={move}
            data-move={move}
            c={moveTable[move].isGrave ? 'var(--alarm)' : undefined}
            onClick={() => verbs.move(row, move)}
          >
            {moveTable[move].label}
          </Menu.Item>
        ))}
        {moves.length > 0 && <Menu.Divider />}
        <Menu.Item onClick={() => verbs.assign([row.id])}>Assign…</Menu.Item>
        <Menu.Item component={Link} href={`/newsroom/stories/${row.id}`} onClick={() => verbs.open(row.id)}>
          {isMore ? 'Open the story, for more moves' : 'Open the story'}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
