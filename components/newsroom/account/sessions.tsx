'use client'

import { Button } from '@mantine/core'
import { endAllSessions, endSession } from '#lib/people/actions.ts'
import type { SessionRow } from '#lib/people/staff-list.ts'
import { longTime, shortTime } from '../desk/newsroom-time.ts'
import { useVerb } from '../shell/use-verb.ts'
import styles from './account.module.css'

type Props = { personId: number; sessions: SessionRow[]; zone: string; now: Date }

export function Sessions({ personId, sessions, zone, now }: Props) {
  const { call, isUnderWay, message } = useVerb()
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">Where you are signed in</h2>
      <ul className={styles.sessions}>
        {sessions.map((session) => (
          <li key={session.id}>
            <div>
              <b>{session.browser}</b>
              {session.isThisOne && <span className={styles.here}>this browser</span>}
              <div className={styles.dim} title={longTime(session.startedAt, zone)}>
                {session.address || 'address unknown'} · since {shortTime(session.startedAt, zone, now)} · last used{' '}
                {shortTime(session.seenAt, zone, now)}
              </div>
            </div>
            {!session.isThisOne && (
              <Button
                variant="default"
                disabled={isUnderWay}
                onClick={() => call(() => endSession({ sessionId: session.id }))}
              >
                Sign out<span className={styles.unseen}> {session.browser}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button variant="default" loading={isUnderWay} onClick={() => call(() => endAllSessions({ personId }))}>
          Sign out everywhere else
        </Button>
      )}
      {message && (
        <p className={styles.problem} role="alert">
          {message}
        </p>
      )}
    </section>
  )
}
