import type { SiteCard, SiteCorrection } from '#lib/stories/site-views.ts'
import { momentWords } from '#lib/web/reader-time.ts'
import type { Site } from '../chrome/site.ts'
import styles from './correction-list.module.css'

type Row = { correction: SiteCorrection; story: SiteCard }

/** Every correction as it was published: the story, what was wrong, what is right. */
export function CorrectionList({ rows, site }: { rows: readonly Row[]; site: Site }) {
  const { words, clock } = site
  if (rows.length === 0) return <p className={styles.none}>{words.correctionsPage.none}</p>
  return (
    <ol className={styles.list}>
      {rows.map(({ correction, story }) => (
        <li key={`${story.id} ${correction.at.toISOString()}`}>
          <article className={styles.row} data-card={story.id} data-correction={correction.class}>
            <p className={styles.facts}>
              <b>{words.correction[correction.class]}</b>
              <time dateTime={correction.at.toISOString()}>{momentWords(correction.at, clock)}</time>
            </p>
            <div className={styles.matter}>
              <h2 className={styles.headline}>
                <a href={story.href}>{story.headline}</a>
              </h2>
              <dl className={styles.words}>
                <dt>{words.wrong}</dt>
                <dd>{correction.wrong}</dd>
                <dt>{words.right}</dt>
                <dd>{correction.right}</dd>
              </dl>
            </div>
          </article>
        </li>
      ))}
    </ol>
  )
}
