'use client'

import { Anchor, Button, Kbd, VisuallyHidden } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useState } from 'react'
import styles from './moves.module.css'

type Done = {
  words: string
  /** Where readers see it, if they do. */
  href: string | null
  /** Until when the move can be taken back from here, in milliseconds of this clock; null where it cannot be. */
  undoUntil: number | null
  onUndo: () => void
}

const withoutUndoMs = 8_000
let shown: string | null = null

/** Says what was done, in place of what was said before. */
export function showDone(done: Done): void {
  hideDone()
  const isBrief = done.undoUntil === null
  shown = notifications.show({
    message: <MoveDone {...done} />,
    color: 'green',
    autoClose: isBrief ? withoutUndoMs : false,
  })
}

export function hideDone(): void {
  if (shown !== null) notifications.hide(shown)
  shown = null
}

function MoveDone({ words, href, undoUntil, onUndo }: Done) {
  return (
    <div className={styles.done}>
      <span>
        {words}.{' '}
        {href !== null && (
          <Anchor href={href} target="_blank" size="sm">
            See it as readers do
          </Anchor>
        )}
      </span>
      {undoUntil !== null && <UndoButton until={undoUntil} onUndo={onUndo} />}
    </div>
  )
}

/** Counts down for the eye alone: spoken once a second it would drown everything else. */
function UndoButton({ until, onUndo }: { until: number; onUndo: () => void }) {
  const [left, setLeft] = useState(() => secondsTo(until))
  useEffect(() => {
    const timer = setInterval(() => {
      setLeft(secondsTo(until))
      if (Date.now() >= until) hideDone()
    }, 250)
    return () => clearInterval(timer)
  }, [until])
  return (
    <Button size="xs" variant="default" className={styles.undo} onClick={onUndo} data-undo>
      Undo
      <VisuallyHidden>, by the key Z too</VisuallyHidden>
      <Kbd size="xs" ml={6} aria-hidden>
        Z
      </Kbd>
      <span className={styles.left} aria-hidden data-undo-left>
        {left} s
      </span>
    </Button>
  )
}

const secondsTo = (until: number) => Math.max(0, Math.ceil((until - Date.now()) / 1_000))
