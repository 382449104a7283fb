import type { ReactNode } from 'react'
import styles from './story-blocks.module.css'

/** Words of the story that deserve a second look, set large. */
export const PullQuote = ({ attribution, children }: { attribution: string; children: ReactNode }) => (
  <figure className={styles.pullQuote}>
    <blockquote>
      <p>{children}</p>
    </blockquote>
    {attribution ? <figcaption>{attribution}</figcaption> : null}
  </figure>
)
