import type { Metadata } from 'next'
import { Account } from '#components/newsroom/account/account.tsx'
import { requireActor } from '#lib/access/server/current-actor.ts'
import { liveTokens } from '#lib/content-api/server/token-queries.ts'
import { currentTime } from '#lib/kernel/server/clock.ts'
import { ownSettings } from '#lib/notices/server/own-settings.ts'
import { ownZone } from '#lib/people/server/own-zone.ts'
import { liveSessions } from '#lib/people/server/staff-queries.ts'
import { newsroomSettings } from '#lib/settings/server/settings-queries.ts'

export const metadata: Metadata = { title: 'Your account' }

export default async function AccountPage() {
  const actor = await requireActor()
  const now = currentTime()
  const [sessions, tokens, own, ownClock, settings] = await Promise.all([
    liveSessions(actor, actor.personId, now),
    liveTokens(actor, actor.personId, now),
    ownSettings(actor),
    ownZone(actor),
    newsroomSettings(),
  ])
  const { personId, name, email } = actor
  const person = { personId, name, email }
  const { zone } = settings
  const shown = { person, sessions, tokens, settings: own, zone, ownZone: ownClock, now: now.toISOString() }
  return <Account {...shown} />
}
