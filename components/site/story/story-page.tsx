import type { PageChoice } from '#lib/stories/body-pages.ts'
import type { SiteCard, SiteStory } from '#lib/stories/site-views.ts'
import { CardList } from '../cards/card-list.tsx'
import type { Site } from '../chrome/site.ts'
import { CorrectionsOfStory } from './corrections-of-story.tsx'
import { LatestStories } from './latest-stories.tsx'
import { PageLinks } from './page-links.tsx'
import { ReadAlso } from './read-also.tsx'
import { StoryBlocks } from './story-blocks.tsx'
import { StoryHead } from './story-head.tsx'
import styles from './story-page.module.css'

type Props = {
  story: SiteStory
  choice: PageChoice
  site: Site
  latest: readonly SiteCard[]
  /** Where this page itself stands, for the links between its pages; the story's own address unless it is a preview. */
  address?: string
}

/** A story as readers see it; the newsroom's preview is this same page. */
export function StoryPage({ story, choice, site, latest, address = story.href }: Props) {
  const { words } = site
  const isFirst = choice.page === 1
  const ofClass = (kind: 'correction' | 'clarification') => story.corrections.filter((one) => one.class === kind)
  const dateline =
    isFirst && story.dateline ? (
      <span className={styles.dateline} data-dateline>
        {story.dateline.text}{' '}
      </span>
    ) : null
  return (
    <div className={styles.page}>
      <article className={styles.story} data-story={story.id} data-edition={story.edition}>
        <StoryHead story={story} site={site} />
        <div className={styles.matter}>
          <CorrectionsOfStory corrections={ofClass('correction')} site={site} />
          {story.updatedAt && story.updateNote ? (
            <p className={styles.note}>
              <b>{words.updateNote}</b> {story.updateNote}
            </p>
          ) : null}
          {isFirst ? null : <p className={styles.pageOf}>{words.pageOf(choice.page, choice.of)}</p>}
          <div className={styles.body}>
            <StoryBlocks blocks={choice.blocks} dateline={dateline} matter={story.inBody} words={words} />
          </div>
          <PageLinks href={address} choice={choice} words={words} />
          <CorrectionsOfStory corrections={ofClass('clarification')} site={site} />
          {story.topics.length > 0 ? (
            <section className={styles.topics} aria-labelledby="topics">
              <h2 className={styles.topicsHeading} id="topics">
                {words.topics}
              </h2>
              <ul className={styles.topicList}>
                {story.topics.map(({ slug, name }) => (
                  <li key={slug}>
                    <a href={`/topics/${slug}`}>{name}</a>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          {story.earlier.length > 0 ? (
            <section className={styles.topics} aria-labelledby="earlier">
              <h2 className={styles.topicsHeading} id="earlier">
                {words.earlier}
              </h2>
              <CardList cards={story.earlier} site={site} size="row" level={3} />
            </section>
          ) : null}
          <ReadAlso cards={story.readAlso} site={site} />
        </div>
        <p className={styles.address}>{site.origin + story.href}</p>
      </article>
      <div className={styles.beside}>
        <LatestStories cards={latest} site={site} />
      </div>
    </div>
  )
}
