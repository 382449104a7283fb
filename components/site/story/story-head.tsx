import type { SiteStory } from '#lib/stories/site-views.ts'
import { momentWords } from '#lib/web/reader-time.ts'
import { isLongHeadline } from '../cards/headline-length.ts'
import { changesHref } from '../changes/changes-href.ts'
import { Hue } from '../chrome/hue.tsx'
import type { Site } from '../chrome/site.ts'
import { Byline } from './byline.tsx'
import styles from './story-head.module.css'

/** Where the story belongs, its headline and standfirst, who wrote it, and when it appeared and changed. */
export function StoryHead({ story, site }: { story: SiteStory; site: Site }) {
  const { clock, words } = site
  const section = site.sections.find(({ slug }) => slug === story.section.slug)
  const alarm = story.urgency === 1 ? words.flash : null
  const moment = (label: string, at: Date) => (
    <p className={styles.moment}>
      {label} <time dateTime={at.toISOString()}>{momentWords(at, clock)}</time>
    </p>
  )
  return (
    <header className={styles.head}>
      <Hue colour={story.section.hue} />
      <p className={styles.section}>
        {section?.parent ? (
          <>
            <a href={`/${section.parent.slug}`}>{section.parent.name}</a> <span aria-hidden="true">/</span>{' '}
          </>
        ) : null}
        <a href={`/${story.section.slug}`}>{story.section.name}</a>
        {alarm ? <strong className={styles.alarm}>{alarm}</strong> : null}
      </p>
      <h1 className={isLongHeadline(story.headline) ? `${styles.headline} ${styles.long}` : styles.headline}>
        {story.headline}
      </h1>
      {story.standfirst ? <p className={styles.standfirst}>{story.standfirst}</p> : null}
      <div className={styles.facts}>
        <Byline bylines={story.bylines} words={words} language={clock.language} />
        <p className={styles.moment}>
          <time dateTime={story.publishedAt.toISOString()}>{momentWords(story.publishedAt, clock)}</time>
          {story.city ? <span className={styles.city}>{story.city}</span> : null}
        </p>
        {story.updatedAt ? moment(words.updated, story.updatedAt) : null}
        {story.correctedAt ? moment(words.corrected, story.correctedAt) : null}
        {site.showsEditionChanges && (story.updatedAt || story.correctedAt) ? (
          <p className={styles.moment}>
            <a href={changesHref(story.href)}>{words.changesPage.link}</a>
          </p>
        ) : null}
      </div>
    </header>
  )
}
