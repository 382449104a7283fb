'use client'

import { Button, PasswordInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { changeOwnPassword } from '#lib/people/actions.ts'
import { useVerb } from '../shell/use-verb.ts'
import styles from './account.module.css'

const empty = { currentPassword: '', newPassword: '' }

export function OwnPassword({ email }: { email: string }) {
  const [passwords, setPasswords] = useState(empty)
  const [isDone, setIsDone] = useState(false)
  const { call, isUnderWay, message, fields } = useVerb()
  const field = (name: keyof typeof empty) => ({
    name,
    value: passwords[name],
    error: fields[name],
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => {
      setIsDone(false)
      setPasswords((before) => ({ ...before, [name]: currentTarget.value }))
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    call(
      () => changeOwnPassword(passwords),
      () => {
        setPasswords(empty)
        setIsDone(true)
      },
    )
  }
  return (
    <section aria-labelledby="own-password">
      <h2 id="own-password">Password</h2>
      <form className={styles.form} onSubmit={submit} noValidate>
        {/* Lets a password manager know whose password changes. */}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <PasswordInput label="Present password" autoComplete="current-password" {...field('currentPassword')} />
        <PasswordInput
          label="New password"
          description="12 characters or more. Changing it signs out your other browsers."
          autoComplete="new-password"
          {...field('newPassword')}
        />
        <Button type="submit" variant="default" loading={isUnderWay}>
          Change the password
        </Button>
        <p className={message ? styles.problem : styles.dim} role="status">
          {message ?? (isDone ? 'Changed. Your other browsers are signed out.' : '')}
        </p>
      </form>
    </section>
  )
}
