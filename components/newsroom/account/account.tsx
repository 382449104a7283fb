'use client'

import type { SessionRow } from '#lib/people/staff-list.ts'
import styles from './account.module.css'
import { OwnPassword } from './own-password.tsx'
import { Sessions } from './sessions.tsx'

type Props = {
  person: { personId: number; name: string; email: string }
  sessions: SessionRow[]
  zone: string
  now: string
}

export function Account({ person, sessions, zone, now }: Props) {
  return (
    <div className={styles.page}>
      <h1>{person.name}</h1>
      <p className={styles.dim}>{person.email}</p>
      <Sessions personId={person.personId} sessions={sessions} zone={zone} now={new Date(now)} />
      <OwnPassword email={person.email} />
    </div>
  )
}
