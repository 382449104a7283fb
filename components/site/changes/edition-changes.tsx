import { type EditionChanges, type EditionRow, hasChanged } from '#lib/stories/edition-comparison.ts'
import { foldedParts } from '#lib/stories/folded-rows.ts'
import type { Words } from '#lib/web/words/words.ts'
import { ChangedWords } from './changed-words.tsx'
import styles from './edition-changes.module.css'

/** What differs between two editions, in one text; long stretches without a change are folded. */
export function EditionChangesView({ changes, words }: { changes: EditionChanges; words: Words }) {
  if (!hasChanged(changes)) return <p className={styles.silent}>{words.changesPage.same}</p>
  return (
    <>
      {changes.fields.length > 0 ? (
        <dl className={styles.fields}>
          {changes.fields.map(({ field, pieces }) => (
            <div key={field} className={styles.field}>
              <dt>{words.changesPage.fields[field]}</dt>
              <dd data-field={field}>
                <ChangedWords pieces={pieces} words={words} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      <div className={styles.text}>
        {foldedParts(changes.rows).map(({ isFolded, rows }, index) => {
          const blocks = rows.map((row) => <Row key={`${row.from} ${row.to}`} row={row} words={words} />)
          if (!isFolded) return blocks
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name of their own and never change places
            <details key={index} className={styles.folded}>
              <summary>{words.changesPage.folded(rows.length)}</summary>
              {blocks}
            </details>
          )
        })}
      </div>
    </>
  )
}

function Row({ row: { kind, type, isOtherPicture, pieces }, words }: { row: EditionRow; words: Words }) {
  const page = words.changesPage
  const label = [kind === 'same' ? null : page.rows[kind], isOtherPicture ? page.otherPicture : null]
  const said = label.filter((part) => part !== null).join(' · ')
  if (pieces.length === 0 && said === '') return null
  return (
    <div className={styles.row} data-change={kind === 'same' ? undefined : kind}>
      {said === '' ? null : <p className={styles.label}>{said}</p>}
      <p className={styles.words} data-type={type}>
        <ChangedWords pieces={pieces} words={words} />
      </p>
    </div>
  )
}
