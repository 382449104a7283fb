import { type HistoryKind, historyKinds, type StoryRecord } from '#lib/stories/history.ts'
import type { State } from '#lib/stories/workflow.ts'
import { StateMark } from '../desk/state-mark.tsx'
import { BesideHistory } from './beside-history.tsx'
import type { Clock } from './clock-words.ts'
import styles from './history.module.css'
import { HistoryDays } from './history-days.tsx'

type Props = { record: StoryRecord; kind: HistoryKind | null; isFirstPage: boolean; clock: Clock }

const kindWords: Record<HistoryKind, string> = {
  editions: 'Editions',
  moves: 'Moves and work',
  fields: 'Changes of fields',
  comments: 'Comments',
  versions: 'Versions',
}

const hrefOf = (id: number, kind: HistoryKind | null, before?: string) => {
  const query = new URLSearchParams({ ...(kind ? { kind } : {}), ...(before ? { before } : {}) }).toString()
  return `/newsroom/stories/${id}/history${query === '' ? '' : `?${query}`}`
}

/** The whole life of a story on one page: what happened, who did it, when and from where, and what stands on record. */
export function StoryHistory({ record, kind, isFirstPage, clock }: Props) {
  const { story, lines, earlier } = record
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <p className={styles.back}>
          <a href={`/newsroom/stories/${story.id}`}>Back to the story</a>
        </p>
        <h1>{story.headline || `Story ${story.id}`}</h1>
        <p className={styles.facts}>
          <span>History of story {story.id}</span>
          <StateMark state={story.state as State} />
          <a href={`/api/newsroom/stories/${story.id}/dossier`} download={`dossier-${story.id}.json`}>
            Download the dossier
          </a>
        </p>
      </header>
      <div className={styles.columns}>
        <section aria-labelledby="events" className={styles.events}>
          <h2 id="events">What happened</h2>
          <nav aria-label="Kinds of events" className={styles.kinds}>
            {[null, ...historyKinds].map((one) => (
              <a key={one} href={hrefOf(story.id, one)} aria-current={one === kind ? 'page' : undefined}>
                {one === null ? 'Everything' : kindWords[one]}
              </a>
            ))}
          </nav>
          {lines.length === 0 ? (
            <p className={styles.dim}>Nothing of this kind has happened to the story.</p>
          ) : (
            <HistoryDays lines={lines} storyId={story.id} clock={clock} />
          )}
          <p className={styles.more}>
            {!isFirstPage && <a href={hrefOf(story.id, kind)}>Back to the latest</a>}
            {earlier !== null && <a href={hrefOf(story.id, kind, earlier)}>Earlier</a>}
          </p>
        </section>
        <BesideHistory record={record} clock={clock} />
      </div>
    </div>
  )
}
