import type { SiteCard } from '#lib/stories/site-views.ts'
import { ColumnTime } from '../cards/card-time.tsx'
import type { Site } from '../chrome/site.ts'
import styles from './feed-item.module.css'

type Props = { card: SiteCard; site: Site; offset: string; hasSection: boolean }

/** One story of a feed: its time, what it says, and where it belongs. */
export function FeedItem({ card, site, offset, hasSection }: Props) {
  const { words } = site
  const change = card.correctedAt ? words.corrected : card.updatedAt ? words.updated : null
  return (
    <article className={styles.item} data-card={card.id}>
      <ColumnTime at={card.feedAt} site={site} offset={offset} />
      <div>
        <h3 className={styles.headline}>
          <a href={card.href}>{card.headline}</a>
        </h3>
        {card.standfirst ? <p className={styles.standfirst}>{card.standfirst}</p> : null}
      </div>
      <p className={styles.facts}>
        {hasSection ? <a href={`/${card.section.slug}`}>{card.section.name}</a> : null}
        {card.city ? <span className={styles.city}>{card.city}</span> : null}
        {change ? <span className={styles.change}>{change}</span> : null}
      </p>
    </article>
  )
}
