import type { SiteChanges, SiteEdition } from '#lib/stories/site-views.ts'
import { momentWords } from '#lib/web/reader-time.ts'
import type { Site } from '../chrome/site.ts'
import styles from './changes-page.module.css'
import { EditionChangesView } from './edition-changes.tsx'
import { EditionList, editionName } from './edition-list.tsx'

type Props = { story: { href: string; headline: string }; changes: SiteChanges; site: Site }

/** How a story came to stand as it stands: its editions, and what differs between two of them. */
export function ChangesPage({ story, changes, site }: Props) {
  const { words, clock } = site
  const page = words.changesPage
  const at = (edition: SiteEdition) => momentWords(edition.at, clock)
  return (
    <>
      <header className={styles.header}>
        <h1 className={styles.title}>{page.title}</h1>
        <p className={styles.story}>
          <span className="unseen">{page.of} </span>
          <a href={story.href}>{story.headline}</a>
        </p>
      </header>
      <div className={styles.page}>
        <section className={styles.record} aria-labelledby="record">
          <h2 className={styles.heading} id="record">
            {page.record}
          </h2>
          <EditionList changes={changes} storyHref={story.href} site={site} />
          {changes.editions.length > 2 ? <Chooser story={story} changes={changes} site={site} /> : null}
          {changes.editions.length > 1 ? <p className={styles.slips}>{page.slips}</p> : null}
        </section>
        <section className={styles.changes} aria-labelledby="between" data-changes>
          {changes.from && changes.changes ? (
            <>
              <h2 className={styles.heading} id="between">
                {page.between(at(changes.from), at(changes.to))}
              </h2>
              <EditionChangesView changes={changes.changes} words={words} />
            </>
          ) : (
            <h2 className={styles.unchanged} id="between">
              {page.unchanged}
            </h2>
          )}
          <p className={styles.back}>
            <a href={story.href}>{page.back}</a>
          </p>
        </section>
      </div>
    </>
  )
}

/** Any two editions; a plain form, so that it works without JavaScript. */
function Chooser({ story, changes: { editions, from, to }, site: { words, clock } }: Props) {
  const select = (name: 'from' | 'to', chosen: number | undefined) => (
    <label className={styles.choice}>
      {words.changesPage[name]}
      <select name={name} defaultValue={chosen}>
        {editions.map((edition) => (
          <option key={edition.number} value={edition.number}>
            {`${editionName(edition, words)}, ${momentWords(edition.at, clock)}`}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <form action={`${story.href}/changes`} className={styles.chooser}>
      {select('from', from?.number)}
      {select('to', to.number)}
      <button type="submit">{words.changesPage.compare}</button>
    </form>
  )
}
