import type { SiteCard } from '#lib/stories/site-views.ts'
import type { SiteSection } from '#lib/taxonomy/site-taxonomy.ts'
import { PageTitle } from '../chrome/page-title.tsx'
import type { Site } from '../chrome/site.ts'
import { FeedList } from '../feed/feed-list.tsx'
import { MoreLink } from '../feed/more-link.tsx'
import { LeadGroup } from './lead-group.tsx'
import styles from './section-front.module.css'

type Props = {
  section: SiteSection
  cards: readonly SiteCard[]
  site: Site
  next: string | null
  /** Further back than the newest: no lead, only the list. */
  isEarlier: boolean
}

const leading = 8

export function SectionFront({ section, cards, site, next, isEarlier }: Props) {
  const led = isEarlier ? [] : cards.slice(0, leading)
  const listed = cards.slice(led.length)
  const related = section.parent ? [section.parent] : section.children
  return (
    <>
      <PageTitle title={section.name} lead={section.description} hue={section.hue}>
        {related.length > 0 ? (
          <ul className={styles.related}>
            {related.map(({ slug, name }) => (
              <li key={slug}>
                <a href={`/${slug}`}>{name}</a>
              </li>
            ))}
          </ul>
        ) : null}
      </PageTitle>
      {cards.length === 0 ? <p className={styles.empty}>{site.words.nothingYet}</p> : null}
      {led.length > 0 ? (
        <div className={styles.front}>
          <LeadGroup cards={led} site={site} level={2} hasSection={section.children.length > 0} />
        </div>
      ) : null}
      {listed.length > 0 ? <FeedList cards={listed} site={site} hasSection={section.children.length > 0} /> : null}
      <MoreLink site={site} next={next} newest={isEarlier ? `/${section.slug}` : null} />
    </>
  )
}
