// What each move takes by the content API: the newsroom's own input, with the story's id in the address.
import type { z } from 'zod'
import * as input from '#lib/stories/move-inputs.ts'
import { ScheduleMove, ScheduleUpdateMove } from '#lib/stories/schedule-inputs.ts'
import type { Move } from '#lib/stories/workflow.ts'

/** What stands at the address of a story that was killed without words of its own: a kill waits for nobody's wording. */
export const standardAdvisory = 'This story has been killed. It must not be used, and copies of it must be removed.'

type MoveBody = {
  schema: z.ZodObject
  /** What stands in for a field that was not sent. */
  defaults?: Record<string, unknown>
}

export const moveBodies = {
  submit: { schema: input.PlainMove },
  return: { schema: input.ReasonedMove },
  approve: { schema: input.PlainMove },
  schedule: { schema: ScheduleMove },
  unschedule: { schema: input.PlainMove },
  publish: { schema: input.PublishMove },
  update: { schema: input.UpdateMove },
  refile: { schema: input.PublishMove },
  correct: { schema: input.CorrectMove },
  withdraw: { schema: input.ReasonedMove },
  kill: { schema: input.KillMove, defaults: { advisory: standardAdvisory } },
  republish: { schema: input.PublishMove },
  spike: { schema: input.PlainMove },
  unspike: { schema: input.PlainMove },
  'schedule-update': { schema: ScheduleUpdateMove },
  'unschedule-update': { schema: input.PlainMove },
  undo: { schema: input.PlainMove },
} as const satisfies Record<Move, MoveBody>

export type ApiMove = keyof typeof moveBodies
export const apiMoves = Object.keys(moveBodies) as ApiMove[]
export const moveBodyOf = (move: ApiMove): MoveBody => moveBodies[move]
export const isApiMove = (word: string): word is ApiMove => Object.hasOwn(moveBodies, word)
