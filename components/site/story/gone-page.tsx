import type { GoneStory, SiteCard } from '#lib/stories/site-views.ts'
import { momentWords } from '#lib/web/reader-time.ts'
import { Notice } from '../chrome/notice.tsx'
import type { Site } from '../chrome/site.ts'
import { LatestStories } from './latest-stories.tsx'

/** What stays at the address of a story that was killed or withdrawn: the advisory, and the way on. */
export function GonePage({ gone, site, latest }: { gone: GoneStory; site: Site; latest: readonly SiteCard[] }) {
  const { words } = site
  const text = gone.state === 'killed' ? gone.advisory : words.gone.withdrawnText
  return (
    <Notice title={words.gone[gone.state]} beside={<LatestStories cards={latest} site={site} />}>
      {text ? <p>{text}</p> : null}
      <p>
        <time dateTime={gone.at.toISOString()}>{momentWords(gone.at, site.clock)}</time>
      </p>
    </Notice>
  )
}
