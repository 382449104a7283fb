import type { SiteCard } from '#lib/stories/site-views.ts'
import { Card } from '../cards/card.tsx'
import { CardList } from '../cards/card-list.tsx'
import type { Site } from '../chrome/site.ts'
import styles from './lead-group.module.css'

type Props = { cards: readonly SiteCard[]; site: Site; level: 2 | 3; hasSection: boolean }

const seconds = 2

/** The lead, the stories beside it in weight, and the rows: three steps that are read in two seconds. */
export function LeadGroup({ cards, ...look }: Props) {
  const [lead, ...rest] = cards
  if (!lead) return null
  return (
    <div className={styles.group}>
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
    </div>
  )
}
