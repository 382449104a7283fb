import { PageHead } from '#components/site/chrome/page-head.tsx'
import { PageTitle } from '#components/site/chrome/page-title.tsx'
import { SiteShell } from '#components/site/chrome/site-shell.tsx'
import { FeedList } from '#components/site/feed/feed-list.tsx'
import { MoreLink } from '#components/site/feed/more-link.tsx'
import { SectionFilter } from '#components/site/feed/section-filter.tsx'
import { feedCards } from '#lib/stories/server/site-queries.ts'
import { cityOfZone } from '#lib/web/reader-cities.ts'
import { offsetLabel, offsetMinutes } from '#lib/web/reader-time.ts'
import { newsHref } from '../news-href.ts'
import { readSite } from '../read-site.ts'
import { firstValue, listValue, type SearchParams } from '../search-params.ts'

const pageLength = 40

export default async function NewsPage({ searchParams }: { searchParams: SearchParams }) {
  const asked = await searchParams
  const before = firstValue(asked.before)
  const site = await readSite()
  const { clock, words } = site
  const chosen = listValue(asked.sections).filter((slug) => site.sections.some((section) => section.slug === slug))
  const { cards, next } = await feedCards({ sectionSlugs: chosen, before, limit: pageLength }, clock.now)
  const zone = words.timesIn(offsetLabel(offsetMinutes(clock.now, clock.zone)), cityOfZone(clock.zone))
  return (
    <SiteShell site={site} current={{ slug: 'news', isPage: true }}>
      <PageHead site={site} title={words.newsFeed} description={site.tagline} path={newsHref(chosen, before)} />
      <PageTitle title={words.newsFeed} lead={zone} />
      <SectionFilter site={site} chosen={chosen} />
      {cards.length > 0 ? <FeedList cards={cards} site={site} /> : <p>{words.nothingYet}</p>}
      <MoreLink site={site} next={next && newsHref(chosen, next)} newest={before ? newsHref(chosen) : null} />
    </SiteShell>
  )
}
