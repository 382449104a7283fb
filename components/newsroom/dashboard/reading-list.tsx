import Link from 'next/link.js'
import styles from './dashboard.module.css'
import { Panel } from './dashboard-lists.tsx'

export type ReadLine = { id: number; headline: string; views: number; before: number }

const trend = ({ views, before }: ReadLine) =>
  views > before * 1.25 ? 'rising' : views < before * 0.8 ? 'falling' : null

/** What readers read in the last hour; the bar is relative to the first. */
export function ReadingList({ lines }: { lines: ReadLine[] }) {
  const most = lines[0]?.views ?? 1
  const none = lines.length === 0 ? 'Nobody has read anything in the last hour.' : null
  return (
    <Panel title="Being read now" none={none}>
      {lines.map((line) => (
        <li key={line.id} className={styles.line}>
          <div className={styles.what}>
            <Link href={`/newsroom/stories/${line.id}`} prefetch={false}>
              {line.headline}
            </Link>
            <meter className={styles.meter} min={0} max={most} value={line.views} aria-hidden="true" />
          </div>
          <div className={styles.beside}>
            <b className={styles.time}>{line.views.toLocaleString('en')}</b>
            <small>{trend(line) ?? 'in the last hour'}</small>
          </div>
        </li>
      ))}
    </Panel>
  )
}
