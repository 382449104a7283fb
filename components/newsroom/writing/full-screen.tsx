'use client'

import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core'
import { IconArrowsMaximize } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { Panel } from '../panel/use-panel.ts'
import { SaveStatus } from '../stories/save-status.tsx'
import { WordCount } from './word-count.tsx'
import styles from './writing.module.css'

const ask = 'broadsheet:full-screen'

/** Nothing but the text; asked for by a key or from the bar. */
const enterFullScreen = () => document.dispatchEvent(new Event(ask))

/** Whatever Escape closes first. (Whether a key was taken says nothing: the text takes every Escape.) */
const openAbove = '[role="dialog"], [role="listbox"], [role="menu"], search'

/** Whether only the text is shown. Ctrl Shift F turns it on and off, Escape leaves. */
export function useFullScreen(): { isOn: boolean; leave: () => void } {
  const [isOn, setIsOn] = useState(false)
  useEffect(() => {
    const enter = () => setIsOn(true)
    const hear = (event: KeyboardEvent) => {
      const isKey = (event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === 'f'
      if (isKey) setIsOn((was) => !was)
      else if (event.key === 'Escape' && document.querySelector(openAbove) === null) setIsOn(false)
      else return
      if (isKey) event.preventDefault()
    }
    document.addEventListener(ask, enter)
    document.addEventListener('keydown', hear)
    return () => {
      document.removeEventListener(ask, enter)
      document.removeEventListener('keydown', hear)
    }
  }, [])
  useEffect(() => {
    document.documentElement.toggleAttribute('data-full-screen', isOn)
    return () => document.documentElement.removeAttribute('data-full-screen')
  }, [isOn])
  return { isOn, leave: () => setIsOn(false) }
}

/** The panel of a screen that may show nothing but the text: asking for the panel leaves that. */
export function besideFullScreen(panel: Panel, { isOn, leave }: { isOn: boolean; leave: () => void }): Panel {
  if (!isOn) return panel
  const show: Panel['show'] = (isOpen, tab) => {
    if (isOpen) leave()
    panel.show(isOpen, tab)
  }
  return { ...panel, isOpen: false, show, toggle: () => show(true) }
}

export function FullScreenButton() {
  return (
    <Tooltip label="Full screen  Ctrl Shift F">
      <ActionIcon
        className={styles.full}
        variant="subtle"
        color="gray"
        c="var(--ink-soft)"
        size={30}
        aria-label="Full screen"
        onClick={enterFullScreen}
      >
        <IconArrowsMaximize size={17} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  )
}

/** What one must know even then: whether the words are saved, how many they are, and the way back. */
export function FullScreenLine({ onLeave }: { onLeave: () => void }) {
  return (
    <section className={styles.line} aria-label="Full-screen writing">
      <SaveStatus />
      <WordCount />
      <UnstyledButton className={styles.leave} onClick={onLeave}>
        Leave full screen <kbd>Esc</kbd>
      </UnstyledButton>
    </section>
  )
}
