import { PageHead } from '#components/site/chrome/page-head.tsx'
import { PageTitle } from '#components/site/chrome/page-title.tsx'
import { SiteShell } from '#components/site/chrome/site-shell.tsx'
import { TopicIndex } from '#components/site/topics/topic-index.tsx'
import { siteTopics } from '#lib/stories/server/site-queries.ts'
import { readSite } from '../read-site.ts'

export default async function TopicsPage() {
  const site = await readSite()
  const { topics, topicsPage } = site.words
  return (
    <SiteShell site={site}>
      <PageHead site={site} title={topics} description={topicsPage.lead} path="/topics" />
      <PageTitle title={topics} lead={topicsPage.lead} />
      <TopicIndex topics={await siteTopics(site.clock.now)} site={site} />
    </SiteShell>
  )
}
