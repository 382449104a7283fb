import type { ReactNode } from 'react'
import styles from './notice.module.css'

/** A page that has to say something in place of what was asked for. */
export const Notice = ({ title, beside, children }: { title: string; beside?: ReactNode; children: ReactNode }) => (
  <div className={styles.notice}>
    <div className={styles.text}>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </div>
    <div className={styles.beside}>{beside}</div>
  </div>
)
