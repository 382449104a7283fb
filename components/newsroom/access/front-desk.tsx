import type { ReactNode } from 'react'
import styles from './front-desk.module.css'

/** What stands before the newsroom's door: its name and one thing to do. */
export function FrontDesk({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className={styles.desk}>
      <p className={styles.house}>
        Broadsheet<span>.</span>
      </p>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </main>
  )
}
