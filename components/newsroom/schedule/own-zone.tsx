'use client'

import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { changeOwnZone } from '#lib/people/actions.ts'
import { clockWords, zoneWords } from '#lib/stories/schedule-words.ts'
import styles from '../account/account.module.css'
import { useVerb } from '../shell/use-verb.ts'
import { ZoneField } from './zone-field.tsx'

/** On the account page: the clock that stands beside the newsroom's. */
export function OwnZone({ own, newsroom, now }: { own: string | null; newsroom: string; now: Date }) {
  const [zone, setZone] = useState(own ?? '')
  const [said, setSaid] = useState('')
  const { call, isUnderWay, message, fields } = useVerb()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wanted = zone.trim()
    call(
      () => changeOwnZone({ zone: wanted === '' ? null : wanted }),
      () =>
        setSaid(wanted === '' ? 'You go by the newsroom’s clock.' : `It is ${clockWords(new Date(), wanted)} there.`),
    )
  }
  return (
    <section aria-labelledby="own-zone">
      <h2 id="own-zone">Your clock</h2>
      <form className={styles.form} onSubmit={submit} noValidate>
        <ZoneField
          label="Time zone"
          description={`Dates show it beside the newsroom’s: ${zoneWords(newsroom)}, ${clockWords(now, newsroom)}. Empty: only that.`}
          placeholder={newsroom}
          value={zone}
          error={fields.zone}
          onChange={(value) => {
            setSaid('')
            setZone(value)
          }}
        />
        <Button type="submit" variant="default" loading={isUnderWay}>
          Set the clock
        </Button>
        <p className={message ? styles.problem : styles.dim} role="status">
          {message ?? said}
        </p>
      </form>
    </section>
  )
}
