import { run } from '#components/ui/run.ts'
import type { SiteByline } from '#lib/stories/site-views.ts'
import type { Words } from '#lib/web/words/words.ts'
import styles from './story-head.module.css'

type Props = { bylines: readonly SiteByline[]; words: Words; language: string }

/** "By Mara Rowe and Jun Park, correspondents": joined as the page's language joins a list. */
export function Byline({ bylines, words, language }: Props) {
  if (bylines.length === 0) return null
  const joined = new Intl.ListFormat(language, { type: 'conjunction' }).formatToParts(bylines.map(({ name }) => name))
  let next = 0
  return (
    <p className={styles.byline}>
      {words.by}{' '}
      {run(
        joined.map(({ type, value }) => {
          if (type === 'literal') return value
          const role = bylines[next++]?.role
          return (
            <>
              <b>{value}</b>
              {role ? `, ${role}` : ''}
            </>
          )
        }),
      )}
    </p>
  )
}
