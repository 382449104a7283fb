import Link from 'next/link.js'
import { countWords, type DeskFilters, type Queue } from '#lib/stories/desk-filters.ts'
import type { DeskCounts } from '#lib/stories/desk-row.ts'
import type { State } from '#lib/stories/workflow.ts'
import styles from './desk.module.css'
import { deskHref } from './desk-href.ts'
import { LinkPending } from './link-pending.tsx'
import { stateWords } from './state-mark.tsx'

export const queueWords: Record<Queue, string> = {
  scheduled: 'Scheduled',
  embargoed: 'Embargoed',
  corrections: 'Corrections',
  late: 'Late',
  spiked: 'Spiked',
}

/** `count`: null until it is known. */
type Choice = {
  words: string
  count?: number | null
  change: Partial<DeskFilters>
  isHere: boolean
  isAlarming?: boolean
}

/** Whose stories; then which of them. */
export function DeskTabs({ counts, filters }: { counts: DeskCounts | null; filters: DeskFilters }) {
  const { queue, state, mine, mySections } = filters
  const scopes: Choice[] = [
    { words: 'Everything', change: { mine: undefined, mySections: undefined }, isHere: !mine && !mySections },
    { words: 'Mine', change: { mine: '1', mySections: undefined }, isHere: mine === '1' },
    { words: 'My sections', change: { mine: undefined, mySections: '1' }, isHere: !mine && mySections === '1' },
  ]
  const ofState = (one: State): Choice => ({
    words: stateWords[one],
    count: counts === null ? null : (counts.states[one] ?? 0),
    change: { state: [one], queue: undefined },
    isHere: queue === undefined && state?.length === 1 && state[0] === one,
  })
  const ofQueue = (one: Queue): Choice => ({
    words: queueWords[one],
    count: counts?.queues[one] ?? null,
    change: { queue: one, state: undefined },
    isHere: queue === one,
    isAlarming: one === 'late' && counts !== null && counts.queues.late > 0,
  })
  const all = counts && Object.entries(counts.states).reduce((sum, [one, n]) => sum + (one === 'spiked' ? 0 : n), 0)
  const rare = (['withdrawn', 'killed'] as const).map(ofState).filter(({ count, isHere }) => Boolean(count) || isHere)
  const tabs: Choice[] = [
    { words: 'All', count: all, change: { state: undefined, queue: undefined }, isHere: !queue && !state },
    ...(['draft', 'submitted', 'approved'] as const).map(ofState),
    ofQueue('scheduled'),
    ofState('published'),
    ...(['late', 'embargoed', 'corrections'] as const).map(ofQueue),
    ...rare,
    ofQueue('spiked'),
  ]
  const link = ({ words, count, change, isHere, isAlarming }: Choice) => (
    <Link
      key={words}
      className={styles.tab}
      href={deskHref(filters, change)}
      aria-current={isHere ? 'true' : undefined}
      data-alarming={isAlarming || undefined}
      prefetch={false}
    >
      {words}
      <LinkPending />
      {count !== undefined && <span className={styles.count}>{count !== null && countWords(count)}</span>}
    </Link>
  )
  return (
    <>
      <nav className={styles.scopes} aria-label="Whose stories">
        {scopes.map(link)}
      </nav>
      <nav className={styles.tabs} aria-label="Stories by state">
        {tabs.map(link)}
      </nav>
    </>
  )
}
