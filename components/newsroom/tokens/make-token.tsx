'use client'

import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { type FormEvent, useState } from 'react'
import { makeToken } from '#lib/content-api/actions.ts'
import { type Scope, scopes, scopeWords } from '#lib/content-api/scopes.ts'
import { useVerb } from '../shell/use-verb.ts'
import styles from './tokens.module.css'

const lives = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'a year' },
]

export function MakeToken({ personId }: { personId: number }) {
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<Scope[]>(['stories:read'])
  const [days, setDays] = useState('90')
  const [secret, setSecret] = useState<string | null>(null)
  const { call, isUnderWay, message, fields } = useVerb()
  if (secret !== null) return <FreshToken secret={secret} done={() => setSecret(null)} />

  const submit = (event: FormEvent) => {
    event.preventDefault()
    call(
      () => makeToken({ personId, name, scopes: chosen, days: Number(days) }),
      ({ token }) => {
        setSecret(token)
        setName('')
      },
    )
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextInput
        className={styles.name}
        label="What the token is for"
        placeholder="Wire intake"
        autoComplete="off"
        value={name}
        error={fields.name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox.Group
        label="It may"
        description="Never more than you may yourself."
        value={chosen}
        error={fields.scopes}
        onChange={(values) => setChosen(scopes.filter((scope) => values.includes(scope)))}
      >
        {scopes.map((scope) => (
          <Checkbox key={scope} value={scope} label={scopeWords[scope]} mt={8} />
        ))}
      </Checkbox.Group>
      <NativeSelect label="For" data={lives} value={days} onChange={(event) => setDays(event.currentTarget.value)} />
      {message && (
        <p className={styles.problem} role="alert">
          {message}
        </p>
      )}
      <Button type="submit" loading={isUnderWay}>
        Make a token
      </Button>
    </form>
  )
}

/** The one moment at which the whole token can be seen. */
function FreshToken({ secret, done }: { secret: string; done: () => void }) {
  const clipboard = useClipboard({ timeout: 2_000 })
  return (
    <section className={styles.fresh} aria-label="The new token">
      <p role="status">Copy the token now: it is not shown again. Whoever has it acts as you.</p>
      <code className={styles.secret}>{secret}</code>
      <div className={styles.buttons}>
        <Button variant="default" onClick={() => clipboard.copy(secret)}>
          {clipboard.copied ? 'Copied' : 'Copy the token'}
        </Button>
        <Button variant="subtle" color="gray" onClick={done}>
          Done
        </Button>
      </div>
      {clipboard.error && (
        <p className={styles.problem} role="alert">
          It could not be copied. Select it and copy it by hand.
        </p>
      )}
    </section>
  )
}
