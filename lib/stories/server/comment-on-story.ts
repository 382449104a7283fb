// Starting and answering threads.
import type { z } from 'zod'
import type { Actor, PersonActor } from '#lib/access/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import { transact } from '#lib/events/server/transact.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { commentLimits, type Reply, type StartThread } from '../comment-fields.ts'
import { commentedStory, threadOf } from './comment-access.ts'
import { mentioned, notifyNamed } from './comment-mentions.ts'
import { putOnWords } from './comment-place.ts'
import { guarded, type LoadedStory } from './load-story.ts'

/** Starts a thread on words or on a field. Sent twice by the same person, it starts one. */
export function startThread(
  actor: Actor,
  input: z.output<typeof StartThread>,
  now: Date,
): Promise<{ threadId: string; isPlaced: boolean }> {
  return transact(actor, now, async (tx, record) => {
    const { story, person } = await commentedStory(tx, actor, input.id)
    const { threadId, field, quote } = input
    if (await isStarted(tx, person, input)) return { threadId, isPlaced: true }
    if ((await tx.commentThread.count({ where: { storyId: story.id } })) >= commentLimits.threads) {
      throw new Refusal('invalid', `A story has at most ${commentLimits.threads} comments.`, {
        fields: { text: 'Answer one of those that are there.' },
      })
    }
    const start = { id: threadId, storyId: story.id, field, quote, createdById: person.personId, createdAt: now }
    await tx.commentThread.create({ data: start })
    await say(tx, person, story, input, now)
    const isPlaced = field !== 'body' || (await putOnWords(tx, person, story, input, now))
    await record({ type: 'story.commented', detail: { storyId: story.id, threadId, field } })
    return { threadId, isPlaced }
  })
}

/** Whether this very request came before and was answered into the void. */
async function isStarted(tx: Transaction, person: PersonActor, input: z.output<typeof StartThread>): Promise<boolean> {
  const thread = await tx.commentThread.findUnique({
    where: { id: input.threadId },
    include: { comments: { orderBy: { id: 'asc' }, take: 1 } },
  })
  if (thread === null) return false
  const isSame =
    thread.storyId === input.id && thread.createdById === person.personId && thread.comments[0]?.text === input.text
  if (isSame) return true
  throw new Refusal('conflict', 'There is a comment of this id already. Send yours again.')
}

/** Answers in a thread; an answer in a resolved one leaves it resolved. */
export function replyToThread(
  actor: Actor,
  input: z.output<typeof Reply>,
  now: Date,
): Promise<{ threadId: string; commentId: number }> {
  return transact(actor, now, async (tx, record) => {
    const { story, person } = await commentedStory(tx, actor, input.id)
    const { id: threadId, field } = await threadOf(tx, story.id, input.threadId)
    if ((await tx.comment.count({ where: { threadId } })) >= commentLimits.comments) {
      throw new Refusal('invalid', `A comment has at most ${commentLimits.comments} answers.`, {
        fields: { text: 'Start a new comment.' },
      })
    }
    const commentId = await say(tx, person, story, input, now)
    await record({ type: 'story.commented', detail: { storyId: story.id, threadId, field } })
    return { threadId, commentId }
  })
}

type Said = { threadId: string; text: string; mentions: readonly number[] }

async function say(
  tx: Transaction,
  person: PersonActor,
  story: LoadedStory,
  { threadId, text, mentions }: Said,
  now: Date,
): Promise<number> {
  const named = await mentioned(tx, guarded(story), text, mentions)
  const data = { threadId, personId: person.personId, text, mentions: named.map(({ id }) => id), at: now }
  const { id } = await tx.comment.create({ data, select: { id: true } })
  await notifyNamed(tx, person, named, { storyId: story.id, threadId, text }, now)
  return id
}
