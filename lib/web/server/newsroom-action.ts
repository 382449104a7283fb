import type { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { parseInput } from '#lib/kernel/field-problems.ts'
import type { Outcome } from '#lib/kernel/refusal.ts'
import { currentTime } from '#lib/kernel/server/clock.ts'
import { noOf, requirePerson } from './answer.ts'

/** What every mutation looks like, whoever calls it: a screen, the API, the scheduler, an import, the seed. */
export type Command<Input, Value> = (actor: Actor, input: Input, now: Date) => Promise<Value>

/**
 * Makes a server action of a command: asks who, parses strictly, calls, and answers with data in every case.
 * A server action is a public address, so this is the guard, not the screen it is called from.
 */
export function newsroomAction<S extends z.ZodType, Value>(
  schema: S,
  command: Command<z.output<S>, Value>,
): (raw: z.input<S>) => Promise<Outcome<Value>> {
  return async (raw) => {
    try {
      const actor = await requirePerson({ isChange: true })
      return { ok: true, value: await command(actor, parseInput(schema, raw), currentTime()) }
    } catch (error) {
      return noOf(error)
    }
  }
}
