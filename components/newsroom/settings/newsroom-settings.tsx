'use client'

import { Switch } from '@mantine/core'
import { allowEditionChanges } from '#lib/settings/actions.ts'
import { useVerb } from '../shell/use-verb.ts'
import styles from './settings.module.css'

/** What an administrator decides for the whole newsroom. */
export function NewsroomSettingsView({ showEditionChanges }: { showEditionChanges: boolean }) {
  const { call, isUnderWay, message } = useVerb()
  return (
    <div className={styles.page}>
      <h1>Settings</h1>
      <section aria-labelledby="corrections">
        <h2 id="corrections">Corrections and updates</h2>
        <Switch
          label="Readers can see what changed"
          description="“Updated” and “Corrected” lead to a page that compares, word by word, what was on show. Off: only the correction itself is public."
          checked={showEditionChanges}
          disabled={isUnderWay}
          error={message}
          onChange={(event) => {
            const isAllowed = event.currentTarget.checked
            call(() => allowEditionChanges({ isAllowed }))
          }}
        />
      </section>
    </div>
  )
}
