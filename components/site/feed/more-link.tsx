import type { Site } from '../chrome/site.ts'
import styles from './more-link.module.css'

/** The way on through a long list, and back to its top: plain links. */
export function MoreLink({ site, next, newest }: { site: Site; next: string | null; newest: string | null }) {
  if (next === null && newest === null) return null
  return (
    <p className={styles.more}>
      {next ? (
        <a className={styles.next} href={next} rel="next">
          {site.words.showMore}
        </a>
      ) : null}
      {newest ? <a href={newest}>{site.words.newest}</a> : null}
    </p>
  )
}
