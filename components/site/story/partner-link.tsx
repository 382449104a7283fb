import { safeHref } from '#lib/stories/link.ts'
import styles from './story-blocks.module.css'

type Props = { href: string; title: string; label: string }

/** A story of somebody else's, and said to be so before its headline. */
export function PartnerLink({ href, title, label }: Props) {
  const address = safeHref(href)
  const words = title || href
  return (
    <aside className={styles.partner} aria-label={label}>
      <p className={styles.kind}>{label}</p>
      <p className={styles.cardHeadline}>
        {address === null ? (
          words
        ) : (
          <a href={address} rel={address.startsWith('/') ? undefined : 'external noopener'}>
            {words}
          </a>
        )}
      </p>
    </aside>
  )
}
