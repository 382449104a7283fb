// Which move can still be taken back, and by whom. Source: docs/glossary.md, "moves".
import { type Actor, holds, type SectionRef } from '#lib/access/actor.ts'
import { eventDetails } from '#lib/events/event.ts'
import { type Move, ruleOf, type State } from './workflow.ts'

/** The latest move of a story. `byId` is null where the system made it. */
export type LastMove = { eventId: string; move: Move; byId: number | null; at: Date }

const movesOfEvents = {
  'story.submitted': 'submit',
  'story.returned': 'return',
  'story.approved': 'approve',
  'story.spiked': 'spike',
  'story.unspiked': 'unspike',
  'story.withdrawn': 'withdraw',
  'story.killed': 'kill',
  'story.undone': 'undo',
} as const satisfies Record<string, Move>

/** Types of events that moves leave. */
export const moveEvents: readonly string[] = [
  ...Object.keys(movesOfEvents),
  'story.scheduled',
  'story.unscheduled',
  'story.published',
]

/** The move that left the event; null where that is no move. */
export function moveOfEvent(type: string, detail: unknown): Move | null {
  if (type in movesOfEvents) return movesOfEvents[type as keyof typeof movesOfEvents]
  if (type === 'story.published') return eventDetails[type].safeParse(detail).data?.kind ?? null
  if (type !== 'story.scheduled' && type !== 'story.unscheduled') return null
  const isOut = eventDetails[type].safeParse(detail).data?.from === ('published' satisfies State)
  if (type === 'story.scheduled') return isOut ? 'schedule-update' : 'schedule'
  return isOut ? 'unschedule-update' : 'unschedule'
}

const secondsAfterEdition = 30
const secondsAfterOther = 10 * 60
/** A person who presses the button in the last second is not refused for the way the word takes. */
const secondsOnTheWay = 2

/** For how many seconds the move can be taken back; null: never. */
export function undoSeconds(move: Move): number | null {
  if (move === 'withdraw' || move === 'kill' || move === 'undo') return null
  return ruleOf(move).edition ? secondsAfterEdition : secondsAfterOther
}

/** Why the actor cannot take back the story's last move now, in words; null when nothing is in the way. */
export function undoProblem(actor: Actor, section: SectionRef, last: LastMove | null, now: Date): string | null {
  if (last === null) return 'No move has been made that could be undone.'
  const seconds = undoSeconds(last.move)
  if (seconds === null) return `“${last.move}” cannot be undone.`
  const isOwn = actor.kind === 'person' && actor.personId === last.byId
  if (!isOwn && !holds(actor, ['chief'], section)) {
    return `“${last.move}” was somebody else’s move. Who made it may undo it, and so may a chief.`
  }
  if (now.getTime() - last.at.getTime() <= (seconds + secondsOnTheWay) * 1_000) return null
  const window = seconds < 60 ? `${seconds} seconds` : `${seconds / 60} minutes`
  return `“${last.move}” can be undone for ${window}. They have passed.`
}
