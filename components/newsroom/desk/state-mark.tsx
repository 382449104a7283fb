import type { State } from '#lib/stories/workflow.ts'
import styles from './state-mark.module.css'

export const stateWords: Record<State, string> = {
  draft: 'Draft',
  submitted: 'Submitted',
  approved: 'Approved',
  scheduled: 'Scheduled',
  published: 'Published',
  withdrawn: 'Withdrawn',
  killed: 'Killed',
  spiked: 'Spiked',
}

const ring = <circle cx="7" cy="7" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />

const shapes: Record<State, React.ReactNode> = {
  draft: (
    <circle cx="7" cy="7" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.4 1.72" />
  ),
  submitted: (
    <>
      {ring}
      <path d="M7 4a3 3 0 0 1 0 6z" fill="currentColor" />
    </>
  ),
  approved: (
    <>
      {ring}
      <path d="M4.6 7.2 6.4 9l3-3.8" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  scheduled: (
    <>
      {ring}
      <path d="M7 4v3.2l2 1.2" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  published: <circle cx="7" cy="7" r="6" fill="currentColor" />,
  withdrawn: (
    <>
      {ring}
      <path d="M4.2 7h5.6" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  killed: <path d="m2.5 2.5 9 9m0-9-9 9" stroke="currentColor" strokeWidth="2" />,
  spiked: <path d="M2 4h10l-5 7z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />,
}

/** A state by colour, shape and word. */
export function StateMark({ state, isWordlessOnPhones }: { state: State; isWordlessOnPhones?: boolean }) {
  return (
    <span className={styles.mark} data-state={state}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        {shapes[state]}
      </svg>
      <span className={isWordlessOnPhones ? styles.unseenOnPhones : undefined}>{stateWords[state]}</span>
    </span>
  )
}
