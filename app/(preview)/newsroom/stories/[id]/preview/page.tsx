import { notFound } from 'next/navigation'
import { PageHead } from '#components/site/chrome/page-head.tsx'
import { SiteShell } from '#components/site/chrome/site-shell.tsx'
import { PreviewBar } from '#components/site/story/preview-bar.tsx'
import { StoryPage } from '#components/site/story/story-page.tsx'
import { requireActor } from '#lib/access/server/current-actor.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { choosePage } from '#lib/stories/body-pages.ts'
import { previewStory } from '#lib/stories/server/preview-story.ts'
import { latestCards } from '#lib/stories/server/site-queries.ts'
import { storyIdInAddress } from '#lib/stories/story-address.ts'
import { readSite } from '../../../../../(site)/read-site.ts'
import { firstValue, type SearchParams } from '../../../../../(site)/search-params.ts'

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams }

const besideLength = 9

export default async function PreviewPage({ params, searchParams }: Props) {
  const id = storyIdInAddress((await params).id)
  if (id === null) notFound()
  const address = `/newsroom/stories/${id}/preview`
  const actor = await requireActor()
  const site = await readSite()
  const story = await previewStory(actor, id, site.clock.now).catch(missing)
  const choice = choosePage(story.body, firstValue((await searchParams).page))
  if (!choice) notFound()
  const latest = await latestCards(besideLength, site.clock.now)
  return (
    <>
      <PreviewBar words={site.words} back={`/newsroom/stories/${id}`} />
      <SiteShell site={site} current={{ slug: story.section.slug, isPage: false }}>
        <PageHead
          site={site}
          title={story.headline || site.words.preview.label}
          description={story.standfirst}
          isIndexed={false}
        />
        <StoryPage story={story} choice={choice} site={site} latest={latest} address={address} />
      </SiteShell>
    </>
  )
}

/** What a person may not read looks like what is not there. */
function missing(error: unknown): never {
  if (error instanceof Refusal) notFound()
  throw error
}
