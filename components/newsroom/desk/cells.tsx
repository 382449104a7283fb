import type { DeskColumn } from '#lib/stories/desk-columns.ts'
import type { DeskRow } from '#lib/stories/desk-row.ts'
import { longTime, shortTime } from './newsroom-time.ts'
import styles from './rows.module.css'
import { StateMark } from './state-mark.tsx'
import { UrgencyMark, urgencyWords } from './urgency-mark.tsx'

export type Clock = { zone: string; now: Date }

const kindWords: Record<DeskRow['kind'], string> = {
  article: 'Article',
  gallery: 'Gallery',
  infographic: 'Infographic',
}
const stepWords = { alert: 'Alert', urgent: 'Urgent', update: 'Update', wrap: 'Wrap' } as const

export function Time({ at, clock: { zone, now } }: { at: string | null; clock: Clock }) {
  if (at === null) return null
  return (
    <time dateTime={at} title={longTime(at, zone)}>
      {shortTime(at, zone, now)}
    </time>
  )
}

/** When the text is due; a day gone by is said in a word, too. */
export function Due({ row, clock }: { row: DeskRow; clock: Clock }) {
  if (row.dueAt === null) return null
  return (
    <span className={styles.due} data-late={row.isLate || undefined}>
      {row.isLate && <b>Late </b>}
      <Time at={row.dueAt} clock={clock} />
    </span>
  )
}

const isAhead = (at: string | null, now: Date) => at !== null && new Date(at) > now

function State({ row, clock }: { row: DeskRow; clock: Clock }) {
  return (
    <span className={styles.state}>
      <StateMark state={row.state} />
      {row.scheduledAt !== null && row.state === 'scheduled' && (
        <span className={styles.beside} data-late={row.isLate || undefined}>
          <Time at={row.scheduledAt} clock={clock} />
        </span>
      )}
      {isAhead(row.embargoUntil, clock.now) && (
        <span className={styles.beside} title={longTime(row.embargoUntil ?? '', clock.zone)}>
          embargo
        </span>
      )}
    </span>
  )
}

export const cells: Record<DeskColumn, (row: DeskRow, clock: Clock) => React.ReactNode> = {
  state: (row, clock) => <State row={row} clock={clock} />,
  slugline: (row) => row.slugline,
  section: (row) => row.section.name,
  byline: (row) => row.bylines.join(', '),
  assignee: (row) => row.assignee?.name ?? <span className={styles.none}>nobody</span>,
  desk: (row) => row.desk?.name,
  due: (row, clock) => <Due row={row} clock={clock} />,
  changed: (row, clock) => <Time at={row.changedAt} clock={clock} />,
  kind: (row) => kindWords[row.kind],
  urgency: (row) => (row.urgency <= 2 ? <UrgencyMark urgency={row.urgency} /> : urgencyWords[row.urgency]),
  scheduled: (row, clock) => <Time at={row.scheduledAt} clock={clock} />,
  embargo: (row, clock) => <Time at={row.embargoUntil} clock={clock} />,
  published: (row, clock) => <Time at={row.firstPublishedAt} clock={clock} />,
  edition: (row) => row.edition,
  corrected: (row, clock) => <Time at={row.correctedAt} clock={clock} />,
  topics: (row) => row.topics.join(', '),
  creator: (row) => row.creator,
  chain: (row) => (row.chainStep === null ? null : stepWords[row.chainStep]),
  number: (row) => row.id,
}
