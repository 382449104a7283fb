import type { SiteCard } from '#lib/stories/site-views.ts'
import type { Site } from '../chrome/site.ts'
import { LeadGroup } from './lead-group.tsx'

export const TopStories = ({ cards, site }: { cards: readonly SiteCard[]; site: Site }) => (
  <section data-collection="top-stories" aria-labelledby="top-stories">
    <h2 className="unseen" id="top-stories">
      {site.words.topStories}
    </h2>
    <LeadGroup cards={cards} site={site} level={3} hasSection />
  </section>
)
