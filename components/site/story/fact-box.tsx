import type { ReactNode } from 'react'
import styles from './story-blocks.module.css'

/** What a reader may want to know beside the story, apart from its text. */
export const FactBox = ({ title, label, children }: { title: string; label: string; children: ReactNode }) => (
  <aside className={styles.factBox} aria-label={title || label}>
    {title ? <h2 className={styles.boxTitle}>{title}</h2> : null}
    {children}
  </aside>
)
