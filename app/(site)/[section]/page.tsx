import { notFound } from 'next/navigation'
import { PageHead } from '#components/site/chrome/page-head.tsx'
import { SiteShell } from '#components/site/chrome/site-shell.tsx'
import { SectionFront } from '#components/site/front/section-front.tsx'
import { sectionCards } from '#lib/stories/server/site-queries.ts'
import { siteSectionBySlug } from '#lib/taxonomy/server/site-taxonomy.ts'
import { readSite } from '../read-site.ts'
import { firstValue, type SearchParams } from '../search-params.ts'

type Props = { params: Promise<{ section: string }>; searchParams: SearchParams }

const pageLength = 30

export default async function SectionPage({ params, searchParams }: Props) {
  const { section: slug } = await params
  const before = firstValue((await searchParams).before)
  const site = await readSite()
  const section = await siteSectionBySlug(slug)
  if (!section) notFound()
  const { cards, next } = await sectionCards(section, { before, limit: pageLength }, site.clock.now)
  const path = `/${slug}`
  return (
    <SiteShell site={site} current={{ slug, isPage: true }}>
      <PageHead
        site={site}
        title={section.name}
        description={section.description}
        path={before ? `${path}?before=${encodeURIComponent(before)}` : path}
      />
      <SectionFront
        section={section}
        cards={cards}
        site={site}
        next={next && `${path}?before=${encodeURIComponent(next)}`}
        isEarlier={before !== undefined}
      />
    </SiteShell>
  )
}
