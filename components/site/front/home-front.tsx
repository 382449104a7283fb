import type { SiteCard } from '#lib/stories/site-views.ts'
import type { SiteSection } from '#lib/taxonomy/site-taxonomy.ts'
import type { Site } from '../chrome/site.ts'
import { FeedColumn } from './feed-column.tsx'
import styles from './home-front.module.css'
import { SectionBlock } from './section-block.tsx'
import { TopStories } from './top-stories.tsx'

type Props = {
  site: Site
  top: readonly SiteCard[]
  bySection: readonly { section: SiteSection; cards: readonly SiteCard[] }[]
  feed: readonly SiteCard[]
}

const feedLength = 18
const wideSections = 2

export function HomeFront({ site, top, bySection, feed }: Props) {
  if (top.length === 0) return <p className={styles.empty}>{site.words.nothingYet}</p>
  return (
    <>
      <div className={styles.front}>
        <div className={styles.top} data-front="home">
          <TopStories cards={top} site={site} />
        </div>
        <div className={styles.wide}>
          {bySection.slice(0, wideSections).map(({ section, cards }) => (
            <SectionBlock key={section.id} section={section} cards={cards} site={site} isWide />
          ))}
        </div>
        <div className={styles.feed}>
          <FeedColumn cards={feed.slice(0, feedLength)} site={site} />
        </div>
      </div>
      <div className={styles.columns}>
        {bySection.slice(wideSections).map(({ section, cards }) => (
          <SectionBlock key={section.id} section={section} cards={cards.slice(0, 4)} site={site} />
        ))}
      </div>
    </>
  )
}
