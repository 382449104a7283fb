'use client'

import { ActionIcon, Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './toolbar.module.css'

type Props = {
  label: string
  keys: string
  isOn?: boolean
  isOff?: boolean
  isStop?: boolean
  run: () => void
  children: ReactNode
}

/** One button of the toolbar. */
export function Tool({ label, keys, isOn, isOff, isStop, run, children }: Props) {
  return (
    <Tooltip label={keys === '' ? label : `${label}  ${keys}`}>
      <ActionIcon
        className={styles.tool}
        variant="subtle"
        color="gray"
        size={30}
        aria-label={label}
        aria-pressed={isOn}
        data-on={isOn || undefined}
        disabled={isOff}
        tabIndex={isStop ? 0 : -1}
        // The selection stays where it is while the button is pressed.
        onMouseDown={(event) => event.preventDefault()}
        onClick={run}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
