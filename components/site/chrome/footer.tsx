import styles from './footer.module.css'
import type { Site } from './site.ts'

export function Footer({ site }: { site: Site }) {
  const { words } = site
  const services = [
    { href: '/news', name: words.newsFeed },
    { href: '/topics', name: words.topics },
    { href: '/corrections', name: words.corrections },
    { href: '/settings', name: words.settings },
  ]
  return (
    <footer className={styles.footer}>
      <p className={styles.name}>
        <a href="/">{site.name}</a>
      </p>
      <nav aria-label={words.allSections}>
        <ul className={styles.sections}>
          {site.sections
            .filter(({ parent }) => parent === null)
            .map(({ slug, name, children }) => (
              <li key={slug}>
                <a href={`/${slug}`}>{name}</a>
                {children.length > 0 ? (
                  <ul>
                    {children.map((child) => (
                      <li key={child.slug}>
                        <a href={`/${child.slug}`}>{child.name}</a>
                      </li>
                    ))}
                  </ul>
                ) : null}
              </li>
            ))}
        </ul>
      </nav>
      <ul className={styles.services}>
        {services.map(({ href, name }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
        <li className={styles.top}>
          <a href="#top">{words.backToTop}</a>
        </li>
      </ul>
    </footer>
  )
}
