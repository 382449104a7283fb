'use client'

import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import type { DemoAccount } from '#lib/people/demo-accounts.ts'
import { sendCredentials } from './send-credentials.ts'
import styles from './sign-in-form.module.css'

/** On the sign-in page. A full load follows: nothing of the page that strangers see stays in memory. */
export function SignInForm({ next, demo }: { next: string; demo: DemoAccount[] }) {
  return <CredentialsForm demo={demo} onSignedIn={() => window.location.assign(next)} />
}

/** Asks who somebody is; what follows a yes is the caller's, who may keep the page. */
export function CredentialsForm({ demo, onSignedIn }: { demo: DemoAccount[]; onSignedIn: () => void }) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isSending, setIsSending] = useState(false)
  const passwordField = useRef<HTMLInputElement>(null)

  const signIn = async (address: string, secret: string) => {
    setIsSending(true)
    setProblem(null)
    const reason = await sendCredentials(address, secret)
    if (reason === null) return onSignedIn()
    setIsSending(false)
    setProblem(reason)
    passwordField.current?.select()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isSending) void signIn(email, password)
  }
  const tryAs = (account: DemoAccount) => {
    setEmail(account.email)
    setPassword(account.password)
    void signIn(account.email, account.password)
  }
  return (
    <>
      {/* Before the script is there a submit must not put the password into the address: hence the method. */}
      <form className={styles.form} method="post" action="/api/auth/callback/credentials" onSubmit={submit}>
        <TextInput
          label="E-mail address"
          name="email"
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          autoFocus
          data-autofocus
          size="sm"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          ref={passwordField}
          label="Password"
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          size="sm"
          value={password}
          aria-describedby={problem ? 'sign-in-problem' : undefined}
          aria-invalid={problem !== null}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <p id="sign-in-problem" className={styles.problem} role="alert">
          {problem}
        </p>
        <Button type="submit" size="sm" fullWidth loading={isSending}>
          Sign in
        </Button>
      </form>
      {demo.length > 0 && (
        <section className={styles.demo} aria-labelledby="demo-accounts">
          <h2 id="demo-accounts">This is the demo newsroom. Come in as</h2>
          <ul>
            {demo.map((account) => (
              <li key={account.email}>
                <button type="button" disabled={isSending} onClick={() => tryAs(account)}>
                  <b>{account.role}</b> <span>{account.email}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
