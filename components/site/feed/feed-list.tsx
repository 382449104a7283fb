import type { SiteCard } from '#lib/stories/site-views.ts'
import { groupByDay } from '#lib/web/day-groups.ts'
import { offsetLabel, offsetMinutes } from '#lib/web/reader-time.ts'
import type { Site } from '../chrome/site.ts'
import { FeedItem } from './feed-item.tsx'
import styles from './feed-list.module.css'
import { groupHeading } from './group-heading.ts'

/** Stories by the reader's days, newest first, each with its time in a column of its own. */
export function FeedList({
  cards,
  site,
  hasSection = true,
}: {
  cards: readonly SiteCard[]
  site: Site
  hasSection?: boolean
}) {
  const { clock, words } = site
  const offset = offsetLabel(offsetMinutes(clock.now, clock.zone))
  return (
    <div className={styles.feed}>
      {groupByDay(cards, ({ feedAt }) => feedAt, clock).map((group) => (
        <section
          key={group.day}
          className={styles.group}
          data-feed-group={group.day}
          aria-labelledby={`day-${group.day}`}
        >
          <h2 className={styles.day} id={`day-${group.day}`}>
            <time dateTime={group.day}>{groupHeading(group, words)}</time>
            {group.relation === 'earlier' ? null : <span className={styles.date}>{group.date}</span>}
          </h2>
          <ol className={styles.list}>
            {group.items.map((card) => (
              <li key={card.id}>
                <FeedItem card={card} site={site} offset={offset} hasSection={hasSection} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
