'use client'

import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './pickers.module.css'

type Props<T> = {
  label: string
  items: readonly T[]
  keyOf: (item: T) => string | number
  nameOf: (item: T) => string
  isReadOnly: boolean
  hasOrder?: boolean
  onChange: (items: T[]) => void
  children: (item: T) => ReactNode
}

/** What has been chosen, one a line, in order; order and removal by buttons, so by keys too. */
export function ChosenList<T>({ label, items, keyOf, nameOf, isReadOnly, hasOrder, onChange, children }: Props<T>) {
  if (items.length === 0) return null
  const moveUp = (index: number) => {
    const next = [...items]
    next.splice(index - 1, 0, ...next.splice(index, 1))
    onChange(next)
  }
  const button = (words: string, icon: ReactNode, run: () => void, isOff = false) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      c="var(--ink-dim)"
      size={24}
      aria-label={words}
      disabled={isOff}
      bg="transparent"
      onClick={run}
    >
      {icon}
    </ActionIcon>
  )
  return (
    <ul className={styles.chosen} aria-label={label}>
      {items.map((item, index) => (
        <li key={keyOf(item)} className={styles.item}>
          <span>{children(item)}</span>
          {!isReadOnly && hasOrder && items.length > 1 && (
            <>
              {button(`${nameOf(item)}: up`, <IconArrowUp size={14} />, () => moveUp(index), index === 0)}
              {button(
                `${nameOf(item)}: down`,
                <IconArrowDown size={14} />,
                () => moveUp(index + 1),
                index === items.length - 1,
              )}
            </>
          )}
          {!isReadOnly &&
            button(`Take out ${nameOf(item)}`, <IconX size={14} />, () =>
              onChange(items.filter((other) => other !== item)),
            )}
        </li>
      ))}
    </ul>
  )
}
