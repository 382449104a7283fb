import type { Site } from '../chrome/site.ts'
import styles from './section-filter.module.css'

/** A reader's own choice of sections: a plain form whose answer is an address that can be kept or sent on. */
export function SectionFilter({ site, chosen }: { site: Site; chosen: readonly string[] }) {
  const { filter } = site.words
  const offered = site.sections.filter(({ parent }) => parent === null)
  const names = offered.filter(({ slug }) => chosen.includes(slug)).map(({ name }) => name)
  return (
    <details className={styles.filter}>
      <summary className={styles.summary}>{names.length > 0 ? filter.chosen(names) : filter.heading}</summary>
      <form action="/news" className={styles.form}>
        <fieldset className={styles.fields}>
          <legend className={styles.hint}>{filter.hint}</legend>
          {offered.map(({ slug, name }) => (
            <label key={slug} className={styles.section}>
              <input type="checkbox" name="sections" value={slug} defaultChecked={chosen.includes(slug)} /> {name}
            </label>
          ))}
        </fieldset>
        <p className={styles.actions}>
          <button type="submit">{filter.use}</button>
          {chosen.length > 0 ? <a href="/news">{filter.clear}</a> : null}
        </p>
      </form>
    </details>
  )
}
