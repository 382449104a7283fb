import { clockWords, untilWords, zoneWords } from '#lib/stories/schedule-words.ts'
import styles from './schedule.module.css'

type Props = {
  at: Date
  /** The zone it was set in, the newsroom's, and one's own where it has one. */
  zones: [string, string, string | null]
  now: Date
}

/** An instant on every clock that matters here, each once, and how far off it is. */
export function DateReadings({ at, zones: [zone, newsroom, own], now }: Props) {
  const clocks = [...new Set([zone, newsroom, own])].filter((one) => one !== null)
  const whose = (one: string) =>
    [one === newsroom ? 'newsroom' : '', one === own ? 'you' : ''].filter((word) => word !== '').join(', ')
  return (
    <dl className={styles.readings} data-readings>
      {clocks.map((one) => (
        <div key={one}>
          <dt>
            {zoneWords(one)}
            {whose(one) !== '' && <small> {whose(one)}</small>}
          </dt>
          <dd>{clockWords(at, one)}</dd>
        </div>
      ))}
      <div>
        <dt>From now</dt>
        <dd>{untilWords(at, now)}</dd>
      </div>
    </dl>
  )
}
