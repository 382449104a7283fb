import type { SiteTopic } from '#lib/taxonomy/site-taxonomy.ts'
import type { Site } from '../chrome/site.ts'
import styles from './topic-index.module.css'

const types = ['subject', 'person', 'organisation', 'place', 'event'] as const

/** All topics that have stories, by what kind of thing they are. */
export function TopicIndex({ topics, site }: { topics: readonly (SiteTopic & { stories: number })[]; site: Site }) {
  const { words } = site
  return types.map((type) => {
    const ofType = topics.filter((topic) => topic.type === type)
    if (ofType.length === 0) return null
    return (
      <section key={type} className={styles.type} aria-labelledby={`topics-${type}`}>
        <h2 className={styles.heading} id={`topics-${type}`}>
          {words.topicsPage.types[type]}
        </h2>
        <ul className={styles.list}>
          {ofType.map(({ slug, name, stories }) => (
            <li key={slug}>
              <a href={`/topics/${slug}`}>{name}</a> <span className={styles.count}>{words.stories(stories)}</span>
            </li>
          ))}
        </ul>
      </section>
    )
  })
}
