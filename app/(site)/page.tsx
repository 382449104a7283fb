import { PageHead } from '#components/site/chrome/page-head.tsx'
import { SiteShell } from '#components/site/chrome/site-shell.tsx'
import { HomeFront } from '#components/site/front/home-front.tsx'
import { homeCards } from '#lib/stories/server/site-home-query.ts'
import { readSite } from './read-site.ts'

export default async function HomePage() {
  const site = await readSite()
  const { top, bySection, feed } = await homeCards(site.clock.now)
  return (
    <SiteShell site={site} isHome>
      <PageHead site={site} description={site.tagline} path="/" />
      <HomeFront site={site} top={top} bySection={bySection} feed={feed} />
    </SiteShell>
  )
}
