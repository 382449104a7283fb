import type { CoverageRow } from '#lib/planning/coverage.ts'
import { longTime } from '../desk/newsroom-time.ts'
import styles from './coverage.module.css'
import { dayWords } from './plan-href.ts'

/** What a coverage is, in words; `isBrief`: the fields below say the rest. */
export function CoverageFacts({ coverage, zone, isBrief }: { coverage: CoverageRow; zone: string; isBrief: boolean }) {
  const { cancelledAt, cancelReason, story, day, subject, note, section, place, desk, assignee, dueAt } = coverage
  return (
    <>
      {cancelledAt !== null && <p className={styles.problem}>Cancelled: {cancelReason}</p>}
      {story !== null && (
        <p className={styles.said}>
          {story.mayRead
            ? `Its story, ${story.headline || `story ${story.id}`}, is ${story.state}.`
            : 'Its story is in work.'}
        </p>
      )}
      {!isBrief && (
        <p className={styles.said}>
          {[
            subject,
            dayWords(day),
            [section.name, desk && `${desk.name} desk`, place?.name].filter(Boolean).join(' · '),
            `For ${assignee?.name ?? 'nobody yet'}`,
            dueAt && `Due ${longTime(dueAt, zone)}`,
            note,
          ]
            .filter(Boolean)
            .join('\n')}
        </p>
      )}
    </>
  )
}
