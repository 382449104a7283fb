import type { SiteCard, SiteCorrection } from '#lib/stories/site-views.ts'
import { groupByDay } from '#lib/web/day-groups.ts'
import { timeWords } from '#lib/web/reader-time.ts'
import { changesHref } from '../changes/changes-href.ts'
import type { Site } from '../chrome/site.ts'
import { groupHeading } from '../feed/group-heading.ts'
import styles from './correction-list.module.css'

type Row = { correction: SiteCorrection; isOnRecord: boolean; story: SiteCard }

/** Every correction as it was published, by the reader's days: the story, what was wrong, what is right. */
export function CorrectionList({ rows, site }: { rows: readonly Row[]; site: Site }) {
  const { words, clock } = site
  if (rows.length === 0) return <p className={styles.none}>{words.correctionsPage.none}</p>
  return groupByDay(rows, ({ correction }) => correction.at, clock).map((group) => (
    <section key={group.day} className={styles.group} aria-labelledby={`day-${group.day}`}>
      <h2 className={styles.day} id={`day-${group.day}`}>
        <time dateTime={group.day}>{groupHeading(group, words)}</time>
        {group.relation === 'earlier' ? null : <span className={styles.date}>{group.date}</span>}
      </h2>
      <ol>
        {group.items.map((row) => (
          <li key={`${row.story.id} ${row.correction.edition}`}>
            <CorrectionRow row={row} site={site} />
          </li>
        ))}
      </ol>
    </section>
  ))
}

function CorrectionRow({ row: { correction, isOnRecord, story }, site }: { row: Row; site: Site }) {
  const { words, clock } = site
  return (
    <article className={styles.row} data-card={story.id} data-correction={correction.class}>
      <p className={styles.facts}>
        <b>{words.correction[correction.class]}</b>
        <time dateTime={correction.at.toISOString()}>{timeWords(correction.at, clock.zone)}</time>
      </p>
      <div className={styles.matter}>
        <h3 className={styles.headline}>
          <a href={story.href}>{story.headline}</a>
        </h3>
        <dl className={styles.words}>
          <dt>{words.wrong}</dt>
          <dd>{correction.wrong}</dd>
          <dt>{words.right}</dt>
          <dd>{correction.right}</dd>
        </dl>
        {site.showsEditionChanges && isOnRecord ? (
          <p className={styles.changes}>
            <a href={changesHref(story.href, null, correction.edition)}>
              {words.changesPage.link}
              <span className="unseen">: {story.headline}</span>
            </a>
          </p>
        ) : null}
      </div>
    </article>
  )
}
