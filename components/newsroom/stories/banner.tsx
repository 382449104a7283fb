import type { ReactNode } from 'react'
import styles from './story-editor.module.css'

export function Banner({ tone, children }: { tone?: 'caution' | 'alarm'; children: ReactNode }) {
  return (
    <section className={styles.banner} data-tone={tone}>
      {children}
    </section>
  )
}
