import type { Actor } from '#lib/access/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import type { ScheduledInput } from '../schedule-inputs.ts'
import type { GivenDate } from '../schedule-time.ts'
import type { LoadedStory } from './load-story.ts'
import { writeVersion } from './version-row.ts'

export type DateKind = 'publish' | 'update' | 'refile' | 'correct'
type NewDate = {
  storyId: number
  kind: DateKind
  date: Pick<GivenDate, 'at' | 'zone'>
  at: Date
  versionId: number | null
  input: ScheduledInput
}

const personOf = (actor: Actor) => (actor.kind === 'person' ? actor.personId : null)
const open = { firedAt: null, cancelledAt: null }

/** The date of a story that is still to come or could not go out; one at most. */
export const openDate = (tx: Transaction, storyId: number) =>
  tx.scheduledMove.findFirst({ where: { storyId, ...open }, include: { version: { select: { number: true } } } })
export type OpenDate = NonNullable<Awaited<ReturnType<typeof openDate>>>

/** Sets a story's date; the copy in its own row is for lists. The caller holds the story's lock. */
export async function setDate(tx: Transaction, actor: Actor, given: NewDate, now: Date): Promise<void> {
  const { storyId, kind, date, at, versionId, input } = given
  await tx.scheduledMove.create({
    data: {
      ...{ storyId, kind, at, versionId, input, wall: date.at, zone: date.zone },
      createdById: personOf(actor),
      createdAt: now,
    },
  })
  await tx.story.update({ where: { id: storyId }, data: { scheduledAt: at, scheduledZone: date.zone, changedAt: now } })
}

/**
 * Takes a story's open date off, whoever ends or replaces it; undo finds it by the instant. The copy in the story's own
 * row is the caller's to clear, together with its state.
 */
export const cancelOpenDate = (tx: Transaction, actor: Actor, storyId: number, now: Date) =>
  tx.scheduledMove.updateMany({
    where: { storyId, ...open },
    data: { cancelledAt: now, cancelledById: personOf(actor) },
  })

/** Keeps the words of now as the version that shall go out. */
export async function frozenNow(tx: Transaction, actor: Actor, story: LoadedStory, now: Date) {
  const number = await writeVersion(tx, actor, story, { kind: 'schedule' }, now)
  return tx.storyVersion.findUniqueOrThrow({
    where: { storyId_number: { storyId: story.id, number } },
    select: { id: true, number: true },
  })
}
