import { PageHead } from '#components/site/chrome/page-head.tsx'
import { PageTitle } from '#components/site/chrome/page-title.tsx'
import { SiteShell } from '#components/site/chrome/site-shell.tsx'
import { SettingsForm } from '#components/site/settings/settings-form.tsx'
import { readSite } from '../read-site.ts'

export default async function SettingsPage() {
  const site = await readSite()
  const { settings, settingsPage } = site.words
  return (
    <SiteShell site={site}>
      <PageHead site={site} title={settings} description={settingsPage.lead} path="/settings" />
      <PageTitle title={settings} lead={settingsPage.lead} />
      <SettingsForm site={site} />
    </SiteShell>
  )
}
