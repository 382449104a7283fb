import { PageHead } from '#components/site/chrome/page-head.tsx'
import { PageTitle } from '#components/site/chrome/page-title.tsx'
import { SiteShell } from '#components/site/chrome/site-shell.tsx'
import { CorrectionList } from '#components/site/corrections/correction-list.tsx'
import { MoreLink } from '#components/site/feed/more-link.tsx'
import { correctionsPage } from '#lib/stories/server/site-corrections-query.ts'
import { readSite } from '../read-site.ts'
import { firstValue, type SearchParams } from '../search-params.ts'

const path = '/corrections'
const pageLength = 30

export default async function CorrectionsPage({ searchParams }: { searchParams: SearchParams }) {
  const before = firstValue((await searchParams).before)
  const site = await readSite()
  const { rows, next } = await correctionsPage({ before, limit: pageLength }, site.clock.now)
  const lead = site.words.correctionsPage.lead(site.name)
  const href = (cursor: string) => `${path}?before=${encodeURIComponent(cursor)}`
  return (
    <SiteShell site={site}>
      <PageHead site={site} title={site.words.corrections} description={lead} path={before ? href(before) : path} />
      <PageTitle title={site.words.corrections} lead={lead} />
      <CorrectionList rows={rows} site={site} />
      <MoreLink site={site} next={next && href(next)} newest={before ? path : null} />
    </SiteShell>
  )
}
