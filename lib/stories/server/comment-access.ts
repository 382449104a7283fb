import type { Actor, PersonActor } from '#lib/access/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { may } from '../policy.ts'
import { guarded, type LoadedStory, loadStory } from './load-story.ts'

/**
 * The story somebody comments on, locked, so that nobody counts or places beside him. Who may read a story may comment
 * on it; to anybody else it is not there.
 */
export async function commentedStory(
  tx: Transaction,
  actor: Actor,
  id: number,
): Promise<{ story: LoadedStory; person: PersonActor }> {
  await tx.$queryRaw`SELECT id FROM stories WHERE id = ${id} FOR UPDATE`
  const story = await loadStory(tx, id)
  if (!may(actor, 'read', guarded(story))) throw new Refusal('not-found', 'There is no such story.')
  if (actor.kind !== 'person') throw new Refusal('not-allowed', 'Comments are written by people.')
  return { story, person: actor }
}

/** A thread of this very story, whatever address it was asked for at. */
export async function threadOf(tx: Transaction, storyId: number, threadId: string) {
  const thread = await tx.commentThread.findUnique({ where: { id: threadId } })
  if (thread?.storyId !== storyId) throw new Refusal('not-found', 'There is no such comment in this story.')
  return thread
}
