import type { Metadata } from 'next'
import { notFound } from 'next/navigation.js'
import { NewsroomSettingsView } from '#components/newsroom/settings/newsroom-settings.tsx'
import { requireActor } from '#lib/access/server/current-actor.ts'
import { mayChangeSettings } from '#lib/settings/policy.ts'
import { newsroomSettings } from '#lib/settings/server/settings-queries.ts'

export const metadata: Metadata = { title: 'Settings' }

export default async function SettingsPage() {
  const actor = await requireActor()
  if (!mayChangeSettings(actor)) notFound()
  const { showEditionChanges } = await newsroomSettings()
  return <NewsroomSettingsView showEditionChanges={showEditionChanges} />
}
