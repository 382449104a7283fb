import type { SiteCard } from '#lib/stories/site-views.ts'
import { Card } from '../cards/card.tsx'
import { CardList } from '../cards/card-list.tsx'
import type { Site } from '../chrome/site.ts'
import styles from './top-stories.module.css'

const seconds = 2

/** The lead, the stories beside it in weight, and the rows: three steps that are read in two seconds. */
export function TopStories({ cards, site }: { cards: readonly SiteCard[]; site: Site }) {
  const [lead, ...rest] = cards
  if (!lead) return null
  const look = { site, level: 3, hasSection: true } as const
  return (
    <section className={styles.top} data-collection="top-stories" aria-labelledby="top-stories">
      <h2 className="unseen" id="top-stories">
        {site.words.topStories}
      </h2>
      <div className={styles.lead}>
        <Card card={lead} size="lead" hasStandfirst {...look} />
      </div>
      <ul className={styles.seconds}>
        {rest.slice(0, seconds).map((card) => (
          <li key={card.id}>
            <Card card={card} size="second" hasStandfirst {...look} />
          </li>
        ))}
      </ul>
      <div className={styles.rows}>
        <CardList cards={rest.slice(seconds)} size="row" {...look} />
      </div>
    </section>
  )
}
