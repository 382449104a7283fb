import type { Actor } from '#lib/access/actor.ts'
import { oneTransaction } from '#lib/events/server/one-transaction.ts'
import { parseInput } from '#lib/kernel/field-problems.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { type ApiMove, isApiMove, moveBodyOf } from '../move-bodies.ts'
import type { Answer } from './answer.ts'
import type { Asked } from './api-route.ts'
import { moveCommands } from './move-commands.ts'
import { lastReceipt } from './removal-receipt.ts'
import { readableId, storyOutline } from './story-outline.ts'

/** POST /api/v1/stories/{id}/{move} */
export function moveByApi({ caller, params, given, now }: Asked): Promise<Answer> {
  const move = params.move ?? ''
  if (!isApiMove(move)) throw new Refusal('not-found', 'There is no such move.')
  return oneTransaction(async (tx) => {
    const id = await readableId(tx, caller.actor, params.id)
    await run(caller.actor, move, id, given, now)
    const outline = await storyOutline(tx, id)
    const isRemoval = move === 'kill' || move === 'withdraw'
    return { status: 200, body: isRemoval ? { ...outline, receipt: await lastReceipt(tx, id) } : outline }
  })
}

async function run(actor: Actor, move: ApiMove, id: number, given: unknown, now: Date): Promise<void> {
  const { schema, defaults } = moveBodyOf(move)
  if (Object.hasOwn(given as object, 'id')) {
    throw new Refusal('invalid', 'Some of this cannot be accepted as it is.', {
      fields: { id: 'The story is named by the address.' },
    })
  }
  const command = moveCommands[move] as (actor: Actor, input: unknown, now: Date) => Promise<unknown>
  await command(actor, parseInput(schema, { ...defaults, ...(given as object), id }), now)
}
