'use client'

import type { TokenRow } from '#lib/content-api/token-row.ts'
import type { OwnSettingsView } from '#lib/notices/own-settings.ts'
import type { SessionRow } from '#lib/people/staff-list.ts'
import { OwnZone } from '../schedule/own-zone.tsx'
import { OwnTokens } from '../tokens/own-tokens.tsx'
import styles from './account.module.css'
import { OwnNotices } from './own-notices.tsx'
import { OwnPassword } from './own-password.tsx'
import { Sessions } from './sessions.tsx'

type Props = {
  person: { personId: number; name: string; email: string }
  sessions: SessionRow[]
  tokens: TokenRow[]
  settings: OwnSettingsView
  /** The newsroom's, and the person's own where it has one. */
  zone: string
  ownZone: string | null
  now: string
}

export function Account({ person, sessions, tokens, settings, zone, ownZone, now }: Props) {
  return (
    <div className={styles.page}>
      <h1>{person.name}</h1>
      <p className={styles.dim}>{person.email}</p>
      <Sessions personId={person.personId} sessions={sessions} zone={zone} now={new Date(now)} />
      <OwnZone own={ownZone} newsroom={zone} now={new Date(now)} />
      <OwnNotices settings={settings} />
      <OwnTokens personId={person.personId} tokens={tokens} zone={zone} now={new Date(now)} />
      <OwnPassword email={person.email} />
    </div>
  )
}
