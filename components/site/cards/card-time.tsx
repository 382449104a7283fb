import type { SiteCard } from '#lib/stories/site-views.ts'
import { cardTimeWords, dayIn, timeWords } from '#lib/web/reader-time.ts'
import type { Site } from '../chrome/site.ts'
import styles from './card-time.module.css'

/** When and where: "9:51 UTC+3 SEOUL", and that the story changed, when it did. */
export function CardTime({ card, site }: { card: SiteCard; site: Site }) {
  const { clock, words } = site
  const isOfToday = dayIn(card.publishedAt, clock.zone) === dayIn(clock.now, clock.zone)
  const alarm = isOfToday && card.urgency === 1 ? words.flash : null
  const change = card.correctedAt ? words.corrected : card.updatedAt ? words.updated : null
  return (
    <p className={styles.line}>
      {alarm ? <strong className={styles.alarm}>{alarm}</strong> : null}
      <time dateTime={card.publishedAt.toISOString()}>{cardTimeWords(card.publishedAt, clock)}</time>
      {card.city ? <span className={styles.city}>{card.city}</span> : null}
      {change ? <span className={styles.change}>{change}</span> : null}
    </p>
  )
}

/** The bare "9:51" of a column whose heading names the day; read aloud with its offset. */
export function ColumnTime({ at, site, offset }: { at: Date; site: Site; offset: string }) {
  const words = timeWords(at, site.clock.zone)
  const [time, own] = words.split(' ')
  return <time dateTime={at.toISOString()}>{own === offset ? time : words}</time>
}
