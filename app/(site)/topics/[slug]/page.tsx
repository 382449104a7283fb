import { notFound, permanentRedirect } from 'next/navigation'
import { PageHead } from '#components/site/chrome/page-head.tsx'
import { PageTitle } from '#components/site/chrome/page-title.tsx'
import { SiteShell } from '#components/site/chrome/site-shell.tsx'
import { FeedList } from '#components/site/feed/feed-list.tsx'
import { MoreLink } from '#components/site/feed/more-link.tsx'
import { topicCards } from '#lib/stories/server/site-queries.ts'
import { topicBySlug } from '#lib/taxonomy/server/site-taxonomy.ts'
import { readSite } from '../../read-site.ts'
import { firstValue, type SearchParams } from '../../search-params.ts'

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams }

const pageLength = 30

export default async function TopicPage({ params, searchParams }: Props) {
  const { slug } = await params
  const before = firstValue((await searchParams).before)
  const site = await readSite()
  const found = await topicBySlug(slug)
  if (!found) notFound()
  if ('redirectTo' in found) permanentRedirect(found.redirectTo)
  const { topic } = found
  const { cards, next } = await topicCards(topic.id, { before, limit: pageLength }, site.clock.now)
  const path = `/topics/${slug}`
  const href = (cursor: string) => `${path}?before=${encodeURIComponent(cursor)}`
  return (
    <SiteShell site={site}>
      <PageHead site={site} title={topic.name} description={topic.description} path={before ? href(before) : path} />
      <PageTitle title={topic.name} lead={topic.description} label={site.words.topic} />
      {cards.length > 0 ? <FeedList cards={cards} site={site} /> : <p>{site.words.nothingYet}</p>}
      <MoreLink site={site} next={next && href(next)} newest={before ? path : null} />
    </SiteShell>
  )
}
