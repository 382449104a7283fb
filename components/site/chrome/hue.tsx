import styles from './hue.module.css'

/** A section's colour as a short heavy line; an attribute, because the page's policy allows no inline style. */
export const Hue = ({ colour }: { colour: string | null }) => (
  <svg className={styles.hue} aria-hidden="true" focusable="false" width="40" height="4">
    <rect width="40" height="4" fill={colour ?? 'currentColor'} />
  </svg>
)
