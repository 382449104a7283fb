import type { SiteCard } from '#lib/stories/site-views.ts'
import { groupByDay } from '#lib/web/day-groups.ts'
import { cityOfZone } from '#lib/web/reader-cities.ts'
import { offsetLabel, offsetMinutes } from '#lib/web/reader-time.ts'
import { ColumnTime } from '../cards/card-time.tsx'
import type { Site } from '../chrome/site.ts'
import { groupHeading } from '../feed/group-heading.ts'
import styles from './feed-column.module.css'

/** The newest stories with their times, as a narrow column beside what the editors chose. */
export function FeedColumn({ cards, site }: { cards: readonly SiteCard[]; site: Site }) {
  const { clock, words } = site
  const offset = offsetLabel(offsetMinutes(clock.now, clock.zone))
  return (
    <section className={styles.feed} aria-labelledby="news-feed">
      <h2 className={styles.title} id="news-feed">
        <a href="/news">{words.newsFeed}</a>
      </h2>
      <p className={styles.zone}>{words.timesIn(offset, cityOfZone(clock.zone))}</p>
      {groupByDay(cards, ({ feedAt }) => feedAt, clock).map((group) => (
        <div key={group.day} data-feed-group={group.day}>
          <h3 className={styles.day}>{groupHeading(group, words)}</h3>
          <ol>
            {group.items.map((card) => (
              <li key={card.id} className={styles.item} data-card={card.id}>
                <ColumnTime at={card.feedAt} site={site} offset={offset} />
                <a href={card.href}>{card.shortHeadline}</a>
              </li>
            ))}
          </ol>
        </div>
      ))}
      <p className={styles.more}>
        <a href="/news">{words.moreNews}</a>
      </p>
    </section>
  )
}
