import styles from './hue.module.css'

type Props = { colour: string | null; isBeside?: boolean }

/**
 * A section's colour: a short heavy line above its name, or a bar beside it. An attribute, because the page's policy
 * allows no inline style.
 */
export const Hue = ({ colour, isBeside = false }: Props) => (
  <svg className={isBeside ? styles.bar : styles.line} aria-hidden="true" focusable="false" width="40" height="4">
    <rect width="100%" height="100%" fill={colour ?? 'currentColor'} />
  </svg>
)
