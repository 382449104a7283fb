import type { RecordLine } from '#lib/stories/history.ts'
import { type Clock, dayOf, ownTimeOf, timeOf } from './clock-words.ts'
import styles from './history.module.css'

type Props = { lines: readonly RecordLine[]; storyId: number; clock: Clock }

/** Events by the newsroom's days, latest first. */
export function HistoryDays({ lines, storyId, clock }: Props) {
  return [...Map.groupBy(lines, ({ at }) => dayOf(at, clock))].map(([day, ofDay]) => (
    <section key={day} className={styles.day} aria-label={day}>
      <h3>{day}</h3>
      <ol>
        {ofDay.map((line) => (
          <Line key={line.id} line={line} storyId={storyId} clock={clock} />
        ))}
      </ol>
    </section>
  ))
}

const originWords: Record<string, string> = {
  api: 'by the content API',
  import: 'by an import',
  seed: 'by the seed',
  scheduler: 'by the scheduler',
  'command-line': 'by the command line',
}

function Line({ line, storyId, clock }: { line: RecordLine; storyId: number; clock: Clock }) {
  const own = ownTimeOf(line.at, clock)
  const from = [originWords[line.origin], line.address && `from ${line.address}`].filter(Boolean).join(' ')
  return (
    <li className={styles.line} data-event={line.type}>
      <p className={styles.time}>
        <time dateTime={line.at}>{timeOf(line.at, clock.zone)}</time>
        {own && <small>{own}</small>}
      </p>
      <div>
        <p>
          {line.what}
          {line.edition !== null && (
            <>
              {' '}
              <a href={`#edition-${line.edition}`}>on record</a>
              {line.edition > 1 && (
                <>
                  {' '}
                  <a
                    href={`/newsroom/stories/${storyId}/compare?from=edition-${line.edition - 1}&to=edition-${line.edition}`}
                    aria-label={`what it changed: edition ${line.edition}`}
                  >
                    what it changed
                  </a>
                </>
              )}
            </>
          )}
        </p>
        {line.more.map((words) => (
          <p key={words} className={styles.beside}>
            {words}
          </p>
        ))}
        <p className={styles.who}>
          {line.who}
          {from && `, ${from}`}
        </p>
      </div>
    </li>
  )
}
