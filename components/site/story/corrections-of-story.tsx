import type { SiteCorrection } from '#lib/stories/site-views.ts'
import { momentWords } from '#lib/web/reader-time.ts'
import type { Site } from '../chrome/site.ts'
import styles from './corrections-of-story.module.css'

/** What was wrong and what is right. A correction stands above the text, a clarification below it. */
export const CorrectionsOfStory = ({ corrections, site }: { corrections: readonly SiteCorrection[]; site: Site }) =>
  corrections.map(({ class: kind, wrong, right, at }) => (
    <section key={at.toISOString()} className={styles.correction} data-correction={kind}>
      <h2 className={styles.heading}>{site.words.correction[kind]}</h2>
      <p>{wrong}</p>
      <p>{right}</p>
      <p className={styles.at}>
        <time dateTime={at.toISOString()}>{momentWords(at, site.clock)}</time>
      </p>
    </section>
  ))
