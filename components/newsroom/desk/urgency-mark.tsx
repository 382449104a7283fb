import styles from './rows.module.css'

export const urgencyWords: Record<number, string> = { 1: 'Flash', 2: 'Urgent', 3: 'Normal', 4: 'Low', 5: 'Routine' }

/** Flash and urgent stand out; the ordinary is silent. */
export function UrgencyMark({ urgency }: { urgency: number }) {
  if (urgency > 2) return null
  return (
    <span className={styles.urgency} data-urgency={urgency}>
      {urgencyWords[urgency]}
    </span>
  )
}
