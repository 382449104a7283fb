import { notFound, permanentRedirect } from 'next/navigation'
import { changesHref } from '#components/site/changes/changes-href.ts'
import { ChangesPage } from '#components/site/changes/changes-page.tsx'
import { PageHead } from '#components/site/chrome/page-head.tsx'
import { SiteShell } from '#components/site/chrome/site-shell.tsx'
import { GonePage } from '#components/site/story/gone-page.tsx'
import { answerGone } from '#lib/delivery/dependencies.ts'
import { storyChanges } from '#lib/stories/server/site-edition-query.ts'
import { latestCards } from '#lib/stories/server/site-queries.ts'
import { findStory } from '#lib/stories/server/site-story-query.ts'
import { storyIdInAddress } from '#lib/stories/story-address.ts'
import { readSite } from '../../../../read-site.ts'
import { firstValue, type SearchParams } from '../../../../search-params.ts'

type Props = { params: Promise<{ section: string; id: string; slug: string }>; searchParams: SearchParams }

const besideLength = 9

export default async function StoryChanges({ params, searchParams }: Props) {
  const [{ section, id: idInAddress, slug }, query, site] = await Promise.all([params, searchParams, readSite()])
  const id = storyIdInAddress(idInAddress)
  if (id === null || !site.showsEditionChanges) notFound()
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
  const [from, to] = [firstValue(query.from), firstValue(query.to)].map((number) => number && Number(number))
  const asked = { from: from || undefined, to: to || undefined }
  if (`/${section}/${idInAddress}/${slug}` !== story.href) {
    permanentRedirect(changesHref(story.href, asked.from, asked.to))
  }
  const changes = await storyChanges(id, asked, site.clock.now)
  if (changes === null) notFound()
  return (
    <SiteShell site={site} current={{ slug: story.section.slug, isPage: false }}>
      <PageHead
        site={site}
        title={`${site.words.changesPage.title}: ${story.headline}`}
        description=""
        isIndexed={false}
      />
      <ChangesPage story={story} changes={changes} site={site} />
    </SiteShell>
  )
}
