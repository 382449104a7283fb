import type { SiteCard } from '#lib/stories/site-views.ts'
import type { Site } from '../chrome/site.ts'
import { Card, type CardSize } from './card.tsx'
import styles from './card-list.module.css'

type Props = {
  cards: readonly SiteCard[]
  site: Site
  size: CardSize
  level: 2 | 3
  hasStandfirst?: boolean
  hasSection?: boolean
  /** Two columns where there is room for them. */
  isWide?: boolean
}

export const CardList = ({ cards, isWide = false, ...look }: Props) => (
  <ul className={isWide ? `${styles.list} ${styles.wide}` : styles.list}>
    {cards.map((card) => (
      <li key={card.id}>
        <Card card={card} {...look} />
      </li>
    ))}
  </ul>
)
