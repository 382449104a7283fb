import type { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import { transact } from '#lib/events/server/transact.ts'
import type { PlainMove, ReasonedMove } from '../move-inputs.ts'
import { ruleOf, type State } from '../workflow.ts'
import { claimRevision, demand, guarded, type LoadedStory, loadStory } from './load-story.ts'
import { type Moved, moved } from './moved.ts'
import { notify } from './notify.ts'
import { keepAtMove } from './version-row.ts'

/** Moves that change the state alone, with the event each leaves. */
const plainMoves = {
  submit: 'story.submitted',
  return: 'story.returned',
  approve: 'story.approved',
  spike: 'story.spiked',
  unspike: 'story.unspiked',
} as const
type PlainMoveName = keyof typeof plainMoves
type MoveInput = z.output<typeof PlainMove> & { reason?: string }

async function moveStory(actor: Actor, move: PlainMoveName, input: MoveInput, now: Date): Promise<Moved> {
  return transact(actor, now, async (tx, record) => {
    const story = await loadStory(tx, input.id)
    demand(actor, move, story)
    await claimRevision(tx, story.id, input.revision)
    const to = ruleOf(move).to ?? story.spikedFrom ?? 'draft'
    await settle(tx, story, to, now)
    if (move === 'submit') await keepAtMove(tx, actor, [{ story, birth: { kind: move } }], now)
    if (move === 'return') {
      const told = { storyId: story.id, byId: actor.kind === 'person' ? actor.personId : null }
      const personIds = guarded(story).authorIds
      await notify(tx, { ...told, kind: 'returned', personIds, text: input.reason ?? '' }, now)
    }
    const reason = input.reason ? { reason: input.reason } : {}
    await record({ type: plainMoves[move], detail: { storyId: story.id, from: story.state, to, ...reason } })
    return moved(story, to)
  })
}

async function settle(tx: Transaction, story: LoadedStory, to: State, now: Date): Promise<void> {
  await tx.story.update({
    where: { id: story.id },
    data: {
      state: to,
      changedAt: now,
      spikedFrom: to === 'spiked' ? story.state : null,
    },
  })
}

type Plain = z.output<typeof PlainMove>
export const submitStory = (actor: Actor, input: Plain, now: Date) => moveStory(actor, 'submit', input, now)
export const approveStory = (actor: Actor, input: Plain, now: Date) => moveStory(actor, 'approve', input, now)
export const spikeStory = (actor: Actor, input: Plain, now: Date) => moveStory(actor, 'spike', input, now)
export const unspikeStory = (actor: Actor, input: Plain, now: Date) => moveStory(actor, 'unspike', input, now)
/** Back to its author, with a reason the author sees. */
export const returnStory = (actor: Actor, input: z.output<typeof ReasonedMove>, now: Date) =>
  moveStory(actor, 'return', input, now)
