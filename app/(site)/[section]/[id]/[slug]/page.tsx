import { notFound, permanentRedirect } from 'next/navigation'
import { PageHead } from '#components/site/chrome/page-head.tsx'
import { SiteShell } from '#components/site/chrome/site-shell.tsx'
import { GonePage } from '#components/site/story/gone-page.tsx'
import { StoryDocument } from '#components/site/story/story-document.tsx'
import { answerGone } from '#lib/delivery/dependencies.ts'
import { choosePage } from '#lib/stories/body-pages.ts'
import { latestCards } from '#lib/stories/server/site-queries.ts'
import { findStory } from '#lib/stories/server/site-story-query.ts'
import { storyIdInAddress } from '#lib/stories/story-address.ts'
import { readSite } from '../../../read-site.ts'
import { firstValue, type SearchParams } from '../../../search-params.ts'

type Props = { params: Promise<{ section: string; id: string; slug: string }>; searchParams: SearchParams }

const besideLength = 9

export default async function StoryAddress({ params, searchParams }: Props) {
  const { section, id: idInAddress, slug } = await params
  const asked = firstValue((await searchParams).page)
  const id = storyIdInAddress(idInAddress)
  if (id === null) notFound()
  const site = await readSite()
  const found = await findStory(id, site.clock.now)
  if (found.found === 'nothing') notFound()
  if (found.found === 'gone') {
    answerGone()
    const latest = await latestCards(besideLength, site.clock.now)
    return (
      <SiteShell site={site}>
        <PageHead site={site} title={site.words.gone[found.gone.state]} description="" isIndexed={false} />
        <GonePage gone={found.gone} site={site} latest={latest} />
      </SiteShell>
    )
  }
  const { story } = found
  if (`/${section}/${idInAddress}/${slug}` !== story.href) {
    permanentRedirect(asked ? `${story.href}?page=${encodeURIComponent(asked)}` : story.href)
  }
  const choice = choosePage(story.body, asked)
  if (!choice) notFound()
  const latest = await latestCards(besideLength + 1, site.clock.now)
  const others = latest.filter((card) => card.id !== story.id).slice(0, besideLength)
  return <StoryDocument story={story} choice={choice} site={site} latest={others} />
}
