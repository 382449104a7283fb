import type { Metadata } from 'next'
import { notFound } from 'next/navigation.js'
import { Staff } from '#components/newsroom/people/staff.tsx'
import { requireActor } from '#lib/access/server/current-actor.ts'
import { everybodysTokens } from '#lib/content-api/server/token-queries.ts'
import { currentTime } from '#lib/kernel/server/clock.ts'
import { mayManagePeople } from '#lib/people/policy.ts'
import { sectionsForRoles, staffList } from '#lib/people/server/staff-queries.ts'
import { newsroomSettings } from '#lib/settings/server/settings-queries.ts'

export const metadata: Metadata = { title: 'People' }

export default async function PeoplePage() {
  const actor = await requireActor()
  if (!mayManagePeople(actor)) notFound()
  const now = currentTime()
  const [staff, sections, tokens, { zone }] = await Promise.all([
    staffList(actor),
    sectionsForRoles(),
    everybodysTokens(actor, now),
    newsroomSettings(),
  ])
  return <Staff staff={staff} sections={sections} tokens={tokens} zone={zone} now={now.toISOString()} />
}
