import { type Move, ruleOf, type State } from '#lib/stories/workflow.ts'

/** Moves by which a story is put into another column; updates and their like leave it where it is. */
const byDragging: readonly Move[] = [
  'submit',
  'return',
  'approve',
  'unschedule',
  'schedule',
  'publish',
  'republish',
  'spike',
]

/** The move that brings a story into a state, of those open to the person; null when there is none. */
export function moveInto(row: { state: State; moves: readonly Move[] }, state: State): Move | null {
  if (row.state === state) return null
  return byDragging.find((move) => row.moves.includes(move) && ruleOf(move).to === state) ?? null
}
