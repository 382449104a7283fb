import type { PersonActor } from '#lib/access/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { excerpt, namedIn } from '../comment-text.ts'
import type { Name } from '../comment-thread.ts'
import type { GuardedStory } from '../policy.ts'
import { activePeople, mayReadStory } from './comment-readers.ts'

/**
 * The people a comment names: those of the given ids whose name stands in it. Refuses ids of nobody and people who may
 * not read the story, because they could not follow.
 */
export async function mentioned(
  tx: Transaction,
  story: GuardedStory,
  text: string,
  ids: readonly number[],
): Promise<Name[]> {
  if (ids.length === 0) return []
  const people = await activePeople(tx, ids)
  if (people.length < new Set(ids).size) throw refused('Somebody named here has no account any more.')
  const named = namedIn(text, people)
  const barred = named.filter((person) => !mayReadStory(person, story)).map(({ name }) => name)
  if (barred.length > 0) {
    throw refused(`${barred.join(' and ')} may not read this story and would not be told.`)
  }
  return named
}

const refused = (what: string) =>
  new Refusal('invalid', `${what} Take the name out.`, { fields: { mentions: `${what} Take the name out.` } })

type Said = { storyId: number; threadId: string; text: string }

/** Tells everybody named in a comment but the one who wrote it. */
export async function notifyNamed(
  tx: Transaction,
  by: PersonActor,
  named: readonly Name[],
  { storyId, threadId, text }: Said,
  now: Date,
): Promise<void> {
  const data = named
    .filter(({ id }) => id !== by.personId)
    .map(({ id }) => ({
      personId: id,
      kind: 'mention',
      storyId,
      threadId,
      byId: by.personId,
      text: excerpt(text),
      at: now,
    }))
  if (data.length > 0) await tx.notice.createMany({ data })
}
