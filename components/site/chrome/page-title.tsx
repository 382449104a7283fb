import type { ReactNode } from 'react'
import { Hue } from './hue.tsx'
import styles from './page-title.module.css'

type Props = { title: string; lead?: string; hue?: string | null; label?: string; children?: ReactNode }

/** The heading of a page that lists things. */
export const PageTitle = ({ title, lead, hue, label, children }: Props) => (
  <header className={styles.header}>
    {hue === undefined ? null : <Hue colour={hue} />}
    {label ? <p className={styles.label}>{label}</p> : null}
    <h1 className={styles.title}>{title}</h1>
    {lead ? <p className={styles.lead}>{lead}</p> : null}
    {children}
  </header>
)
