import type { SiteChanges, SiteEdition } from '#lib/stories/site-views.ts'
import { momentWords } from '#lib/web/reader-time.ts'
import type { Words } from '#lib/web/words/words.ts'
import type { Site } from '../chrome/site.ts'
import { changesHref } from './changes-href.ts'
import styles from './edition-list.module.css'

type Props = { changes: SiteChanges; storyHref: string; site: Site }

export const editionName = ({ kind, correction }: SiteEdition, words: Words): string =>
  correction ? words.correction[correction.class] : kind === 'correct' ? words.corrected : words.changesPage.kinds[kind]

/** The editions readers had, latest first: when each went out, why, and the way to what it changed. */
export function EditionList({ changes: { editions, from, to }, storyHref, site }: Props) {
  const { words, clock } = site
  const latestFirst = editions.map((edition, index) => ({ edition, before: editions[index - 1] ?? null })).reverse()
  return (
    <ol className={styles.list}>
      {latestFirst.map(({ edition, before }) => {
        const name = editionName(edition, words)
        const isShown = edition.number === to.number && before?.number === from?.number
        return (
          <li key={edition.number} className={styles.edition} data-edition-on-record={edition.number}>
            {before ? (
              <a
                href={changesHref(storyHref, before.number, edition.number)}
                aria-current={isShown ? 'true' : undefined}
                className={styles.name}
              >
                {name}
              </a>
            ) : (
              <span className={styles.name}>{name}</span>
            )}
            <time dateTime={edition.at.toISOString()}>{momentWords(edition.at, clock)}</time>
            {edition.correction ? (
              <dl className={styles.correction}>
                <dt>{words.wrong}</dt>
                <dd>{edition.correction.wrong}</dd>
                <dt>{words.right}</dt>
                <dd>{edition.correction.right}</dd>
              </dl>
            ) : edition.note ? (
              <p className={styles.note}>{edition.note}</p>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}
