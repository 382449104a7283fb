// What is done with a thread as a whole: resolved, reopened, put on other words.
import type { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { transact } from '#lib/events/server/transact.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import type { DecideThread, PlaceThread } from '../comment-fields.ts'
import { commentedStory, threadOf } from './comment-access.ts'
import { putOnWords } from './comment-place.ts'

type Decided = { threadId: string }

/** Resolves a thread or opens it again; one that stands so already stays as it is, with whoever decided it first. */
export function decideThread(actor: Actor, input: z.output<typeof DecideThread>, now: Date): Promise<Decided> {
  return transact(actor, now, async (tx, record) => {
    const { story, person } = await commentedStory(tx, actor, input.id)
    const { id: threadId, resolvedAt } = await threadOf(tx, story.id, input.threadId)
    if ((resolvedAt !== null) === input.isResolved) return { threadId }
    const data = input.isResolved
      ? { resolvedAt: now, resolvedById: person.personId }
      : { resolvedAt: null, resolvedById: null }
    await tx.commentThread.update({ where: { id: threadId }, data })
    await record({
      type: input.isResolved ? 'comment.resolved' : 'comment.reopened',
      detail: { storyId: story.id, threadId },
    })
    return { threadId }
  })
}

/** Puts a thread of the text on words again: on those selected, or where its quote stands. */
export function placeThreadAgain(actor: Actor, input: z.output<typeof PlaceThread>, now: Date): Promise<Decided> {
  return transact(actor, now, async (tx, record) => {
    const { story, person } = await commentedStory(tx, actor, input.id)
    const thread = await threadOf(tx, story.id, input.threadId)
    if (thread.field !== 'body') throw new Refusal('invalid', 'This comment stands on a field, not on words.')
    const where = { threadId: thread.id, quote: input.quote ?? thread.quote, anchor: input.anchor }
    if (!(await putOnWords(tx, person, story, where, now))) {
      const message = input.anchor
        ? 'The selected words are not saved yet. Try again in a moment.'
        : 'The words do not stand in the text, or more than once. Select where the comment belongs.'
      throw new Refusal('invalid', message, { fields: { anchor: message } })
    }
    await tx.commentThread.update({ where: { id: thread.id }, data: { quote: where.quote } })
    await record({ type: 'comment.placed', detail: { storyId: story.id, threadId: thread.id } })
    return { threadId: thread.id }
  })
}
