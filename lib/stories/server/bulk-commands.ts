// What a bulk move does to one story: the very commands the story's own screen calls, and how each is taken back.
import type { Actor } from '#lib/access/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import type { BulkWork } from '../bulk-inputs.ts'
import { assignStory } from './assign-story.ts'
import { editStory } from './edit-story.ts'
import { approveStory, returnStory, spikeStory, submitStory, unspikeStory } from './move-story.ts'
import { publishStory } from './publish-story.ts'
import { undoStory } from './undo-story.ts'

export type Before = { assigneeId?: number | null; deskId?: number | null; dueAt?: string | null; urgency?: number }
type Done = { revision: number; before: Before | null }

const plain = {
  submit: submitStory,
  approve: approveStory,
  spike: spikeStory,
  unspike: unspikeStory,
  publish: publishStory,
}

/** Does the work on the story as it stands; inside the caller's transaction. */
export async function doToStory(tx: Transaction, actor: Actor, id: number, work: BulkWork, now: Date): Promise<Done> {
  const story = await tx.story.findUnique({
    where: { id },
    select: { revision: true, assigneeId: true, deskId: true, dueAt: true, urgency: true },
  })
  if (!story) throw new Refusal('not-found', 'There is no such story.')
  const target = { id, revision: story.revision }
  if (work.act === 'return') return moved(returnStory(actor, { ...target, reason: work.reason }, now))
  if (work.act === 'assign') {
    const { act: _, ...assignment } = work
    const { revision } = await assignStory(actor, { ...target, ...assignment }, now)
    const { assigneeId, deskId, dueAt } = story
    return { revision, before: { assigneeId, deskId, dueAt: dueAt?.toISOString() ?? null } }
  }
  if (work.act === 'urgency') {
    const { revision } = await editStory(actor, { ...target, changes: { urgency: work.urgency } }, now)
    return { revision, before: { urgency: story.urgency } }
  }
  return moved(plain[work.act](actor, target, now))
}

const moved = async (move: Promise<{ revision: number }>): Promise<Done> => ({
  revision: (await move).revision,
  before: null,
})

/** Takes the work on the story back, unless it has changed since; inside the caller's transaction. */
export async function undoOfStory(
  actor: Actor,
  target: { id: number; revision: number },
  before: Before | null,
  now: Date,
): Promise<void> {
  if (before === null) await undoStory(actor, target, now)
  else if (before.urgency !== undefined) {
    await editStory(actor, { ...target, changes: { urgency: before.urgency } }, now)
  } else await assignStory(actor, { ...target, ...before } as Parameters<typeof assignStory>[1], now)
}
