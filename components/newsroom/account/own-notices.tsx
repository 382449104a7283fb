'use client'

import { Button, Radio } from '@mantine/core'
import { useState } from 'react'
import { changeSettings } from '#lib/notices/actions.ts'
import type { NoticeMail, OwnSettingsView } from '#lib/notices/own-settings.ts'
import { useVerb } from '../shell/use-verb.ts'
import styles from './account.module.css'

const choices: { value: NoticeMail; label: string; description: string }[] = [
  { value: 'each', label: 'Each by itself', description: 'A minute after, unless you have read it here.' },
  { value: 'digest', label: 'Once a day', description: 'At seven in the morning on your own clock, all in one mail.' },
  { value: 'none', label: 'Nothing', description: 'The bell tells you all the same.' },
]

/** What of the bell goes out by e-mail. */
export function OwnNotices({ settings }: { settings: OwnSettingsView }) {
  const [noticeMail, setNoticeMail] = useState(settings.noticeMail)
  const [isDone, setIsDone] = useState(false)
  const { call, isUnderWay, message } = useVerb()
  const save = () =>
    call(
      () => changeSettings({ noticeMail }),
      () => setIsDone(true),
    )
  return (
    <section aria-labelledby="notices">
      <h2 id="notices">Notices by e-mail</h2>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Radio.Group
          label="Mail me my notices"
          description={
            settings.mayMail ? undefined : 'This newsroom sends no mail yet: an operator has to name a mail server.'
          }
          value={noticeMail}
          onChange={(value) => {
            setIsDone(false)
            setNoticeMail(value as NoticeMail)
          }}
        >
          {choices.map((choice) => (
            <Radio key={choice.value} mt={8} {...choice} />
          ))}
        </Radio.Group>
        <Button type="submit" variant="default" loading={isUnderWay}>
          Save
        </Button>
        <p className={message ? styles.problem : styles.dim} role="status">
          {message ?? (isDone ? 'Saved.' : '')}
        </p>
      </form>
    </section>
  )
}
