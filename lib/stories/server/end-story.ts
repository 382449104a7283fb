import type { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { transact } from '#lib/events/server/transact.ts'
import type { KillMove, ReasonedMove } from '../move-inputs.ts'
import { claimRevision, demand, guarded, loadStory } from './load-story.ts'
import { type Moved, moved } from './moved.ts'
import { notify } from './notify.ts'
import { openReceipt } from './removal-receipt.ts'
import { cancelOpenDate } from './schedule-row.ts'
import { endShowings } from './show-edition.ts'
import { reachOf } from './story-reach.ts'
import { standingOf } from './story-standing.ts'

/** Silent: gone from every surface; its address answers 410. */
export const withdrawStory = (actor: Actor, input: z.output<typeof ReasonedMove>, now: Date) =>
  endStory(actor, 'withdraw', { ...input, advisory: null }, now)

/** Mandatory: gone everywhere, for good; its address answers 410 with the advisory. */
export const killStory = (actor: Actor, input: z.output<typeof KillMove>, now: Date) =>
  endStory(actor, 'kill', input, now)

type EndInput = { id: number; revision: number; reason: string; advisory: string | null }

async function endStory(actor: Actor, move: 'withdraw' | 'kill', input: EndInput, now: Date): Promise<Moved> {
  return transact(actor, now, async (tx, record) => {
    const story = await loadStory(tx, input.id)
    demand(actor, move, story)
    // What a colleague types meanwhile goes nowhere: it must not stop a kill.
    await claimRevision(tx, story.id, input.revision, { overText: true })
    const { standing } = await standingOf(tx, story.id, now)
    await endShowings(tx, story.id, now)
    const state = move === 'kill' ? 'killed' : 'withdrawn'
    await tx.story.update({
      where: { id: story.id },
      data: { state, advisory: input.advisory, changedAt: now, scheduledAt: null, scheduledZone: null },
    })
    const personId = actor.kind === 'person' ? actor.personId : null
    await cancelOpenDate(tx, actor, story.id, now)
    await openReceipt(tx, { storyId: story.id, move, personId, standing }, now)
    const personIds = guarded(story).authorIds
    await notify(tx, { personIds, kind: state, storyId: story.id, byId: personId, text: input.reason }, now)
    const edition = story.lastEdition?.number ?? 0
    const reach = { ...(await reachOf(tx, story)), edition, reason: input.reason }
    await record(
      input.advisory === null
        ? { type: 'story.withdrawn', detail: reach }
        : { type: 'story.killed', detail: { ...reach, advisory: input.advisory } },
    )
    return moved(story, state)
  })
}
