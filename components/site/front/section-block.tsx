import type { SiteCard } from '#lib/stories/site-views.ts'
import type { SiteSection } from '#lib/taxonomy/site-taxonomy.ts'
import { Card } from '../cards/card.tsx'
import { CardList } from '../cards/card-list.tsx'
import { Hue } from '../chrome/hue.tsx'
import type { Site } from '../chrome/site.ts'
import styles from './section-block.module.css'

type Props = { section: SiteSection; cards: readonly SiteCard[]; site: Site; isWide?: boolean }

/** A section on the home page: its newest story large, the others in rows. */
export function SectionBlock({ section, cards, site, isWide = false }: Props) {
  const [first, ...rest] = cards
  if (!first) return null
  const heading = `section-${section.slug}`
  return (
    <section className={isWide ? `${styles.block} ${styles.wide}` : styles.block} aria-labelledby={heading}>
      <header className={styles.header}>
        <Hue colour={section.hue} />
        <h2 className={styles.name} id={heading}>
          <a href={`/${section.slug}`}>{section.name}</a>
        </h2>
      </header>
      <div className={styles.first}>
        <Card card={first} site={site} size="second" level={3} hasStandfirst />
      </div>
      <div className={styles.rest}>
        <CardList cards={rest} site={site} size="row" level={3} isWide={isWide} />
      </div>
    </section>
  )
}
