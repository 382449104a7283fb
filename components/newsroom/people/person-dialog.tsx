'use client'

import { Button, Modal, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import type { Grant } from '#lib/access/actor.ts'
import type { TokenRow } from '#lib/content-api/token-row.ts'
import * as verbs from '#lib/people/actions.ts'
import type { StaffRow } from '#lib/people/staff-list.ts'
import { useVerb } from '../shell/use-verb.ts'
import { TokenList } from '../tokens/token-list.tsx'
import styles from './person-dialog.module.css'
import { RoleFields, type SectionName } from './role-fields.tsx'
import { grantWords } from './role-words.ts'

type Props = {
  row: StaffRow | undefined
  close: () => void
  sections: SectionName[]
  /** The person's tokens of the content API. */
  tokens: TokenRow[]
  zone: string
  now: Date
}

export function PersonDialog({ row, close, sections, tokens, zone, now }: Props) {
  return (
    <Modal opened={row !== undefined} onClose={close} title={row?.name} size="sm">
      {row && (
        <div className={styles.stack}>
          <p className={styles.who}>
            {row.email}
            {row.title && ` · ${row.title}`}
          </p>
          <Roles row={row} sections={sections} />
          <Password row={row} />
          {tokens.length > 0 && (
            <section aria-labelledby="person-tokens">
              <h2 id="person-tokens">API tokens</h2>
              <TokenList tokens={tokens} zone={zone} now={now} />
            </section>
          )}
          <Access row={row} />
        </div>
      )}
    </Modal>
  )
}

function Problem({ message }: { message: string | null }) {
  return message ? (
    <p className={styles.problem} role="alert">
      {message}
    </p>
  ) : null
}

function Roles({ row, sections }: { row: StaffRow; sections: SectionName[] }) {
  const [grant, setGrant] = useState<Grant>({ role: 'editor', sectionId: null })
  const { call, isUnderWay, message } = useVerb()
  return (
    <section aria-labelledby="roles">
      <h2 id="roles">Roles</h2>
      <ul className={styles.grants}>
        {row.grants.map(({ role, sectionId, section }) => (
          <li key={`${role} ${sectionId}`}>
            {grantWords({ role, section })}
            <Button
              variant="subtle"
              color="gray"
              disabled={isUnderWay}
              onClick={() => call(() => verbs.revokeRole({ personId: row.id, grant: { role, sectionId } }))}
            >
              Take away<span className={styles.unseen}> {grantWords({ role, section })}</span>
            </Button>
          </li>
        ))}
        {row.grants.length === 0 && <li className={styles.dim}>None: they can sign in and see nothing.</li>}
      </ul>
      <div className={styles.line}>
        <RoleFields grant={grant} sections={sections} onChange={setGrant} />
        <Button
          variant="default"
          loading={isUnderWay}
          onClick={() => call(() => verbs.grantRole({ personId: row.id, grant }))}
        >
          Give
        </Button>
      </div>
      <Problem message={message} />
    </section>
  )
}

function Password({ row }: { row: StaffRow }) {
  const [password, setPassword] = useState('')
  const [isSet, setIsSet] = useState(false)
  const { call, isUnderWay, message, fields } = useVerb()
  const set = () =>
    call(
      () => verbs.setPassword({ personId: row.id, password }),
      () => {
        setPassword('')
        setIsSet(true)
      },
    )
  return (
    <section aria-labelledby="password">
      <h2 id="password">{row.hasAccount ? 'New password' : 'First password'}</h2>
      <div className={styles.line}>
        <PasswordInput
          aria-label="New password"
          autoComplete="new-password"
          value={password}
          error={fields.password ?? message}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button variant="default" loading={isUnderWay} disabled={password === ''} onClick={set}>
          Set
        </Button>
      </div>
      <p className={styles.dim} role="status">
        {isSet ? 'Set. They are signed out everywhere.' : passwordHint(row)}
      </p>
    </section>
  )
}

const passwordHint = ({ hasAccount }: StaffRow) =>
  hasAccount ? 'Setting it signs them out everywhere.' : 'With a password they can sign in.'

function Access({ row }: { row: StaffRow }) {
  const [isAsking, setIsAsking] = useState(false)
  const { call, isUnderWay, message } = useVerb()
  const personId = row.id
  const disable = () =>
    call(
      () => verbs.disablePerson({ personId }),
      () => setIsAsking(false),
    )
  return (
    <section aria-labelledby="access">
      <h2 id="access">Access</h2>
      <div className={styles.line}>
        {row.disabledAt ? (
          <Button variant="default" loading={isUnderWay} onClick={() => call(() => verbs.enablePerson({ personId }))}>
            Enable {row.name} again
          </Button>
        ) : isAsking ? (
          <>
            <Button color="red" loading={isUnderWay} onClick={disable}>
              Yes, disable {row.name}
            </Button>
            <Button variant="subtle" color="gray" onClick={() => setIsAsking(false)}>
              No
            </Button>
          </>
        ) : (
          <>
            <Button
              variant="default"
              loading={isUnderWay}
              onClick={() => call(() => verbs.endAllSessions({ personId }))}
            >
              Sign out everywhere
            </Button>
            <Button variant="subtle" color="red" onClick={() => setIsAsking(true)}>
              Disable…
            </Button>
          </>
        )}
      </div>
      <Problem message={message} />
    </section>
  )
}
