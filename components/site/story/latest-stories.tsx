import type { SiteCard } from '#lib/stories/site-views.ts'
import { CardList } from '../cards/card-list.tsx'
import type { Site } from '../chrome/site.ts'
import styles from './latest-stories.module.css'

/** The newest stories, beside a text or where a text is gone. */
export function LatestStories({ cards, site }: { cards: readonly SiteCard[]; site: Site }) {
  if (cards.length === 0) return null
  return (
    <aside className={styles.latest} aria-labelledby="latest">
      <h2 className={styles.heading} id="latest">
        {site.words.latest}
      </h2>
      <CardList cards={cards} site={site} size="brief" level={3} />
      <p className={styles.more}>
        <a href="/news">{site.words.allNews}</a>
      </p>
    </aside>
  )
}
