'use client'

import { statusOf } from './autosave.ts'
import styles from './story-editor.module.css'
import { useStory } from './use-story.ts'

/** Exactly one of four things, always in the same place. */
export function SaveStatus() {
  const autosave = useStory((snapshot) => snapshot.autosave)
  const isKept = useStory((snapshot) => snapshot.isKeptOnDevice)
  const status = statusOf(autosave)
  const words = {
    saved: 'Saved',
    saving: 'Saving…',
    offline: isKept ? 'Offline – kept on this device' : 'Offline – in this tab only, do not close it',
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
