import type { SiteCard } from '#lib/stories/site-views.ts'
import { CardList } from '../cards/card-list.tsx'
import type { Site } from '../chrome/site.ts'
import styles from './read-also.module.css'

/** A link to another story inside the text, always with that story's live headline. */
export const ReadAlsoInText = ({ card, label }: { card: SiteCard; label: string }) => (
  <aside className={styles.inText} data-card={card.id}>
    <p>
      <span className={styles.label}>{label}</span> <a href={card.href}>{card.headline}</a>
    </p>
  </aside>
)

/** The stories an editor chose to follow this one. */
export function ReadAlso({ cards, site }: { cards: readonly SiteCard[]; site: Site }) {
  if (cards.length === 0) return null
  return (
    <section className={styles.below} aria-labelledby="read-also">
      <h2 className={styles.heading} id="read-also">
        {site.words.readAlso}
      </h2>
      <CardList cards={cards} site={site} size="row" level={3} isWide />
    </section>
  )
}
