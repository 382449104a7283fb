import type { SiteCard } from '#lib/stories/site-views.ts'
import styles from './story-blocks.module.css'

/** Another story inside the text (photos, a graphic), with the headline it has now. */
export const StoryCard = ({ card, label }: { card: SiteCard; label: string }) => (
  <aside className={styles.card} data-card={card.id} aria-label={label}>
    <p className={styles.kind}>{label}</p>
    <p className={styles.cardHeadline}>
      <a href={card.href}>{card.headline}</a>
    </p>
    {card.standfirst ? <p className={styles.cardText}>{card.standfirst}</p> : null}
  </aside>
)
