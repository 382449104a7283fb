import type { SiteCard } from '#lib/stories/site-views.ts'
import { groupByDay } from '#lib/web/day-groups.ts'
import { offsetLabel, offsetMinutes } from '#lib/web/reader-time.ts'
import { ColumnTime } from '../cards/card-time.tsx'
import type { Site } from '../chrome/site.ts'
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
              <li key={card.id} className={styles.item} data-card={card.id}>
                <ColumnTime at={card.feedAt} site={site} offset={offset} />
                <div className={styles.story}>
                  <h3 className={styles.headline}>
                    <a href={card.href}>{card.headline}</a>
                  </h3>
                  {card.standfirst ? <p className={styles.standfirst}>{card.standfirst}</p> : null}
                  <p className={styles.facts}>
                    {hasSection ? <a href={`/${card.section.slug}`}>{card.section.name}</a> : null}
                    {card.city ? <span className={styles.city}>{card.city}</span> : null}
                    {card.correctedAt ? (
                      <span>{words.corrected}</span>
                    ) : card.updatedAt ? (
                      <span>{words.updated}</span>
                    ) : null}
                  </p>
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
