import { isUnchanged, type StoryComparison } from '#lib/stories/compare-stories.ts'
import { BlockChanges } from '../versions/block-changes.tsx'
import { FieldChanges } from '../versions/field-changes.tsx'
import styles from './history.module.css'

type End = { storyId: number; point: string; headline: string }
type Props = { from: End; to: End; comparison: StoryComparison; zone: string }

const nameOf = ({ point }: End) => {
  const [kind = '', number] = point.split('-')
  return number === undefined ? 'As it stands' : `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${number}`
}

/** Two points in one text: of one story, or of two pieces of a running one. */
export function ComparePoints({ from, to, comparison, zone }: Props) {
  const isOther = from.storyId !== to.storyId
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <p className={styles.back}>
          <a href={`/newsroom/stories/${to.storyId}`}>Back to the story</a>{' '}
          <a href={`/newsroom/stories/${to.storyId}/history`}>History</a>
        </p>
        <h1>
          {isOther ? (
            <a href={`/newsroom/stories/${from.storyId}`}>{from.headline || `Story ${from.storyId}`}</a>
          ) : (
            nameOf(from)
          )}{' '}
          <span aria-hidden="true">→</span>
          <span className={styles.unseen}> compared with </span>{' '}
          {isOther ? to.headline || `Story ${to.storyId}` : nameOf(to)}
        </h1>
        {isOther && (
          <p className={styles.dim}>
            {nameOf(from)} of story {from.storyId}, {nameOf(to).toLowerCase()} of story {to.storyId}
          </p>
        )}
      </header>
      {isUnchanged(comparison) ? (
        <p>The two are the same: no field and no block differs.</p>
      ) : (
        <section aria-label="What differs">
          {comparison.fields.length > 0 && <FieldChanges fields={comparison.fields} isBeside={false} zone={zone} />}
          <BlockChanges rows={comparison.blocks} isBeside={false} />
        </section>
      )}
    </div>
  )
}
