import { Notice } from '#components/site/chrome/notice.tsx'
import { PageHead } from '#components/site/chrome/page-head.tsx'
import { SiteShell } from '#components/site/chrome/site-shell.tsx'
import { LatestStories } from '#components/site/story/latest-stories.tsx'
import { latestCards } from '#lib/stories/server/site-queries.ts'
import { readSite } from './read-site.ts'

const besideLength = 9

/** What stands at an address that leads nowhere. */
export async function NothingHere() {
  const site = await readSite()
  const { notFound } = site.words
  return (
    <SiteShell site={site}>
      <PageHead site={site} title={notFound.title} description="" isIndexed={false} />
      <Notice
        title={notFound.title}
        beside={<LatestStories cards={await latestCards(besideLength, site.clock.now)} site={site} />}
      >
        <p>{notFound.text}</p>
      </Notice>
    </SiteShell>
  )
}
