import type { ReactNode } from 'react'
import styles from './side-panel.module.css'

/** A label over a group of controls; `id` names the control that the label belongs to. */
export function Labelled(props: { id: string; label: string; problem?: string | null; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label htmlFor={props.id}>{props.label}</label>
      {props.children}
      {props.problem && (
        <p className={styles.problem} role="alert">
          {props.problem}
        </p>
      )}
    </div>
  )
}
