// What each move is called on a button, and what its dialog asks for.
import type { Outcome } from '#lib/kernel/refusal.ts'
import * as actions from '#lib/stories/actions.ts'
import type { Move, State } from '#lib/stories/workflow.ts'

export type MoveResult = { state: State; revision: number; edition: number | null; readerHref: string | null }
export type MoveField =
  | 'reason'
  | 'advisory'
  | 'note'
  | 'renewsFeedPosition'
  | 'class'
  | 'wrong'
  | 'right'
  | 'at'
  | 'zone'

type MoveWords = {
  /** On the button. */
  label: string
  /** Said when it is done. */
  done: string
  /** Null: made at once, without a dialog. */
  ask: { title: string; says: string; fields: readonly MoveField[] } | null
  isGrave?: true
  run: (input: never) => Promise<Outcome<MoveResult>>
}

const ask = (title: string, says: string, ...fields: MoveField[]) => ({ title, says, fields })

/** Titles end in the story's name. */
export const moveTable: Record<Move, MoveWords> = {
  submit: { label: 'Submit', done: 'Submitted to the desk', ask: null, run: actions.submit },
  return: {
    label: 'Return to draft',
    done: 'Returned to draft',
    ask: ask('Return', 'The author sees the reason.', 'reason'),
    run: actions.returnToDraft,
  },
  approve: { label: 'Approve', done: 'Approved', ask: null, run: actions.approve },
  schedule: {
    label: 'Schedule…',
    done: 'Scheduled',
    ask: ask('Schedule', 'The story goes out by itself at this time.', 'at', 'zone'),
    run: actions.schedule,
  },
  unschedule: { label: 'Take off the schedule', done: 'Taken off the schedule', ask: null, run: actions.unschedule },
  publish: {
    label: 'Publish',
    done: 'Published',
    ask: ask('Publish', 'Readers see it at once. For 30 seconds it can be undone as if it had never been out.'),
    run: actions.publish,
  },
  update: {
    label: 'Update',
    done: 'Update published',
    ask: ask('Update', 'New facts: readers see “Updated” and the note.', 'note', 'renewsFeedPosition'),
    run: actions.update,
  },
  refile: {
    label: 'Refile…',
    done: 'Refiled',
    ask: ask('Refile', 'For a slip that changes no meaning. Readers are shown nothing of it.'),
    run: actions.refile,
  },
  correct: {
    label: 'Correct…',
    done: 'Correction published',
    ask: ask('Correct', 'Readers see this on the story and on the corrections page.', 'class', 'wrong', 'right'),
    run: actions.correct,
  },
  'schedule-update': {
    label: 'Schedule an update…',
    done: 'Update scheduled',
    ask: ask(
      'Schedule an update',
      'It goes out by itself at this time; what readers have now stays until then.',
      'at',
      'zone',
    ),
    run: actions.scheduleUpdate,
  },
  'unschedule-update': {
    label: 'Take the update off the schedule',
    done: 'Update taken off the schedule',
    ask: null,
    run: actions.unschedule,
  },
  withdraw: {
    label: 'Withdraw…',
    done: 'Withdrawn',
    ask: ask('Withdraw', 'It disappears from every page; its address says that it is gone.', 'reason'),
    isGrave: true,
    run: actions.withdraw,
  },
  kill: {
    label: 'Kill…',
    done: 'Killed',
    ask: ask(
      'Kill',
      'It disappears everywhere, its address shows the advisory, and it can never be published again.',
      'reason',
      'advisory',
    ),
    isGrave: true,
    run: actions.kill,
  },
  republish: {
    label: 'Publish again',
    done: 'Published again',
    ask: ask('Publish again', 'Readers see it at once.'),
    run: actions.republish,
  },
  spike: {
    label: 'Spike…',
    done: 'Spiked',
    ask: ask('Spike', 'It leaves the desk, is kept for 30 days and can be taken off the spike.'),
    isGrave: true,
    run: actions.spike,
  },
  unspike: { label: 'Take off the spike', done: 'Back on the desk', ask: null, run: actions.unspike },
  undo: { label: 'Undo', done: 'Undone', ask: null, run: actions.undo },
}

const mainOrder: readonly Move[] = ['publish', 'update', 'submit', 'republish', 'unspike', 'approve']
const menuOrder: readonly Move[] = [
  'submit',
  'approve',
  'schedule',
  'unschedule',
  'update',
  'correct',
  'refile',
  'schedule-update',
  'unschedule-update',
  'return',
  'republish',
  'withdraw',
  'kill',
  'spike',
]

/** The move on the button, and those in the menu beside it. */
export function arrange(open: readonly Move[]): { main: Move | null; others: Move[] } {
  const main = mainOrder.find((move) => open.includes(move)) ?? null
  return { main, others: menuOrder.filter((move) => move !== main && open.includes(move)) }
}

/** Moves that make an edition of record, or will: readiness blockers stop them. */
export const goesOut = (move: Move): boolean =>
  ['publish', 'update', 'refile', 'correct', 'republish', 'schedule', 'schedule-update'].includes(move)
