'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { SaveStatus as Status } from './autosave.ts'
import styles from './story-editor.module.css'
import { useDesk } from './use-story.ts'

/** "Saving…" stays for as long at least, or the line would flicker with every key. */
const calmMs = 400

/** Exactly one of four things, always in the same place, of words and fields together. */
export function SaveStatus() {
  const status = useCalmStatus()
  const words = {
    saved: 'Saved',
    saving: 'Saving…',
    offline: 'Offline – kept on this device',
    'not-saved': `Not saved – ${status.kind === 'not-saved' ? status.why : ''}`,
  }[status.kind]
  const isTrouble = status.kind === 'offline' || status.kind === 'not-saved'
  return (
    <div className={styles.status} data-kind={status.kind} data-save-status={status.kind} title={words}>
      <i aria-hidden="true" />
      <span role={isTrouble ? 'alert' : undefined}>{words}</span>
    </div>
  )
}

function useCalmStatus(): Status {
  const { session } = useDesk()
  // As one string, which stays the same while nothing changed.
  const read = () => JSON.stringify(session.status())
  const subscribe = (listener: () => void) => {
    const ends = [session.subscribe(listener), session.text.subscribe(listener)]
    return () => ends.map((end) => end())
  }
  const told = useSyncExternalStore(subscribe, read, read)
  const [calm, setCalm] = useState(told)
  const status = JSON.parse(told) as Status
  useEffect(() => {
    const timer = setTimeout(() => setCalm(told), status.kind === 'saved' ? calmMs : 0)
    return () => clearTimeout(timer)
  }, [told, status.kind])
  const shown = JSON.parse(calm) as Status
  return status.kind === 'saved' && shown.kind === 'saving' ? shown : status
}
