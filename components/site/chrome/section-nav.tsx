import styles from './section-nav.module.css'
import type { Site } from './site.ts'

type Props = { site: Site; current?: { slug: string; isPage: boolean } }

/** The sections in the newsroom's order. One row that scrolls where it does not fit. */
export function SectionNav({ site, current }: Props) {
  const open = site.sections.find(({ slug }) => slug === current?.slug)
  const currentTop = open?.parent?.slug ?? open?.slug
  return (
    <nav className={styles.nav} aria-label={site.words.sections}>
      <ul className={styles.list}>
        {site.sections
          .filter(({ parent }) => parent === null)
          .map(({ slug, name }) => (
            <li key={slug}>
              <a
                href={`/${slug}`}
                aria-current={
                  slug !== currentTop ? undefined : current?.isPage && slug === current.slug ? 'page' : 'true'
                }
              >
                {name}
              </a>
            </li>
          ))}
        <li className={styles.feed}>
          <a href="/news" aria-current={current?.slug === 'news' ? 'page' : undefined}>
            {site.words.allNews}
          </a>
        </li>
      </ul>
    </nav>
  )
}
