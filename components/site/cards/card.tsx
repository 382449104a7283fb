import type { SiteCard } from '#lib/stories/site-views.ts'
import { Hue } from '../chrome/hue.tsx'
import type { Site } from '../chrome/site.ts'
import styles from './card.module.css'
import { CardTime } from './card-time.tsx'
import { isLongHeadline } from './headline-length.ts'

export type CardSize = 'lead' | 'second' | 'row' | 'brief'

type Props = {
  card: SiteCard
  site: Site
  size: CardSize
  level: 2 | 3
  /** Sizes say how large; whether the standfirst is worth its room is the list's affair. */
  hasStandfirst?: boolean
  hasSection?: boolean
}

/** One story in a list. Its headline is the only link, so that it is read out once. */
export function Card({ card, site, size, level, hasStandfirst = false, hasSection = false }: Props) {
  const Heading = `h${level}` as const
  return (
    <article
      className={`${styles.card} ${styles[size]} ${isLongHeadline(card.headline) ? styles.long : ''}`}
      data-card={card.id}
    >
      {hasSection ? (
        <p className={styles.section}>
          <Hue colour={card.section.hue} isBeside /> {card.section.name}
        </p>
      ) : null}
      <Heading className={styles.headline}>
        <a href={card.href}>{size === 'brief' ? card.shortHeadline : card.headline}</a>
      </Heading>
      {hasStandfirst && card.standfirst ? (
        <p className={styles.standfirst} data-standfirst>
          {card.standfirst}
        </p>
      ) : null}
      <CardTime card={card} site={site} />
    </article>
  )
}
