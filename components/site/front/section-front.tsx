import type { SiteCard } from '#lib/stories/site-views.ts'
import type { SiteSection } from '#lib/taxonomy/site-taxonomy.ts'
import { Card } from '../cards/card.tsx'
import { CardList } from '../cards/card-list.tsx'
import { PageTitle } from '../chrome/page-title.tsx'
import type { Site } from '../chrome/site.ts'
import { FeedList } from '../feed/feed-list.tsx'
import { MoreLink } from '../feed/more-link.tsx'
import styles from './section-front.module.css'

type Props = {
  section: SiteSection
  cards: readonly SiteCard[]
  site: Site
  next: string | null
  /** Further back than the newest: no lead, only the list. */
  isEarlier: boolean
}

const besideLead = 5

export function SectionFront({ section, cards, site, next, isEarlier }: Props) {
  const [lead, ...rest] = isEarlier ? [] : cards
  const listed = isEarlier ? cards : rest.slice(besideLead)
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
      {lead ? (
        <div className={styles.front}>
          <Card card={lead} site={site} size="lead" level={2} hasStandfirst />
          <CardList cards={rest.slice(0, besideLead)} site={site} size="row" level={2} />
        </div>
      ) : null}
      {listed.length > 0 ? <FeedList cards={listed} site={site} hasSection={section.children.length > 0} /> : null}
      <MoreLink site={site} next={next} newest={isEarlier ? `/${section.slug}` : null} />
    </>
  )
}
