import type { ReactNode } from 'react'
import { Footer } from './footer.tsx'
import { Masthead } from './masthead.tsx'
import { SectionNav } from './section-nav.tsx'
import type { Site } from './site.ts'
import styles from './site-shell.module.css'

type Props = {
  site: Site
  isHome?: boolean
  /** The section the reader is in; `isPage` on its own front. */
  current?: { slug: string; isPage: boolean }
  children: ReactNode
}

/** Everything around a page's own matter. */
export function SiteShell({ site, isHome, current, children }: Props) {
  return (
    <div className={styles.shell} id="top">
      <a className={styles.skip} href="#text">
        {site.words.skipToText}
      </a>
      <Masthead site={site} isHome={isHome} />
      <SectionNav site={site} current={current} />
      <main id="text" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      <Footer site={site} />
    </div>
  )
}
