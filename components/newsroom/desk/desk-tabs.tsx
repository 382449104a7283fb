import Link from 'next/link.js'
import type { DeskFilters } from '#lib/stories/desk-filters.ts'
import { type State, states } from '#lib/stories/workflow.ts'
import type { DeskPage } from '#lib/stories/working-copy.ts'
import styles from './desk.module.css'
import { deskHref } from './desk-href.ts'
import { stateWords } from './state-mark.tsx'

/** States that always have a tab; the rest appear when something stands in them. */
const always: readonly State[] = ['draft', 'submitted', 'published']

export function DeskTabs({ counts, filters }: { counts: DeskPage['counts']; filters: DeskFilters }) {
  const shown = states.filter((state) => always.includes(state) || counts[state] || filters.state === state)
  const all = states.reduce((sum, state) => sum + (state === 'spiked' ? 0 : (counts[state] ?? 0)), 0)
  const tab = (state: State | undefined, words: string, count: number) => (
    <Link
      key={words}
      className={styles.tab}
      href={deskHref(filters, { state })}
      aria-current={filters.state === state ? 'true' : undefined}
      prefetch={false}
    >
      {words}
      <span className={styles.count}>{count}</span>
    </Link>
  )
  return (
    <nav className={styles.tabs} aria-label="Stories by state">
      {tab(undefined, 'All', all)}
      {shown.map((state) => tab(state, stateWords[state], counts[state] ?? 0))}
    </nav>
  )
}
