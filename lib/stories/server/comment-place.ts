import type { PersonActor } from '#lib/access/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { type Anchor, commentLimits } from '../comment-fields.ts'
import { type Placed, placeThread } from '../comment-place.ts'
import { editableStates } from '../workflow.ts'
import { changeLiveText } from './live-text.ts'
import type { LoadedStory } from './load-story.ts'

type Where = { threadId: string; quote: string; anchor?: Anchor }

/**
 * Puts the thread's mark on the words, in the live text. The server does it for everybody: thread and mark come about
 * together, readers in place may comment without a right to change the text, and nobody's undo takes the mark away.
 * A text that nobody may change any more keeps as it is; the thread then shows its quote alone.
 */
export async function putOnWords(
  tx: Transaction,
  person: PersonActor,
  story: LoadedStory,
  where: Where,
  now: Date,
): Promise<boolean> {
  if (!editableStates.includes(story.state)) return false
  let placed: Placed = 'not-found'
  const into = { storyId: story.id, actor: person, origin: 'comment' } as const
  await changeLiveText(
    tx,
    into,
    (doc) => {
      placed = placeThread(doc, where.threadId, where)
    },
    now,
  )
  if ((placed as Placed) === 'crowded') {
    const message = `There are ${commentLimits.overlapping} comments on these words already. Answer one of them.`
    throw new Refusal('invalid', message, { fields: { anchor: message } })
  }
  return (placed as Placed) === 'placed'
}
