import { ScriptJson } from '#components/ui/script-json.tsx'
import type { PageChoice } from '#lib/stories/body-pages.ts'
import { leadPicture } from '#lib/stories/lead-picture.ts'
import type { SiteCard, SiteStory } from '#lib/stories/site-views.ts'
import { breadcrumbList, graph, newsArticle } from '#lib/stories/story-json-ld.ts'
import { PageHead } from '../chrome/page-head.tsx'
import type { Site } from '../chrome/site.ts'
import { SiteShell } from '../chrome/site-shell.tsx'
import { pageHref } from './page-links.tsx'
import { StoryPage } from './story-page.tsx'

type Props = { story: SiteStory; choice: PageChoice; site: Site; latest: readonly SiteCard[] }

/** The story's page with what it says of itself to search engines and networks. */
export function StoryDocument({ story, choice, site, latest }: Props) {
  const { page, of, isWhole } = choice
  const { section } = story
  const crumbs = [
    { name: site.words.home, href: '/' },
    { name: section.name, href: `/${section.slug}` },
    { name: story.headline, href: story.href },
  ]
  const publisher = { name: site.name, origin: site.origin, language: site.language }
  return (
    <SiteShell site={site} current={{ slug: section.slug, isPage: false }}>
      <PageHead
        site={site}
        title={page > 1 ? `${story.headline} (${site.words.pageOf(page, of)})` : story.headline}
        description={story.standfirst}
        path={isWhole ? story.href : pageHref(story.href, page)}
        kind="article"
        picture={leadPicture(story)}
        previous={isWhole || page === 1 ? undefined : pageHref(story.href, page - 1)}
        next={isWhole || page === of ? undefined : pageHref(story.href, page + 1)}
      />
      <meta property="article:published_time" content={story.publishedAt.toISOString()} />
      <meta property="article:section" content={section.name} />
      <ScriptJson value={graph(newsArticle(story, publisher), breadcrumbList(crumbs, site.origin))} />
      <StoryPage story={story} choice={choice} site={site} latest={latest} />
      <script type="module" src="/islands/story-view.js" async />
    </SiteShell>
  )
}
