import type { Actor } from '#lib/access/actor.ts'
import { db, type Transaction } from '#lib/db/client.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { placesById } from '#lib/places/server/places-query.ts'
import { Body } from '../body.ts'
import { commentEvents } from '../event-words.ts'
import { type Act, authorIdsOf, type GuardedStory, may } from '../policy.ts'
import type { ReadinessFacts } from '../readiness.ts'
import { type Move, moves, ruleOf } from '../workflow.ts'

const include = {
  section: true,
  createdBy: { select: { id: true, name: true } },
  assignee: { select: { id: true, name: true } },
  desk: { select: { id: true, name: true } },
  topics: { orderBy: { position: 'asc' }, include: { topic: true } },
  places: { orderBy: { position: 'asc' } },
  bylines: { orderBy: { position: 'asc' }, include: { person: { include: { whereabouts: true } } } },
  related: { orderBy: { position: 'asc' } },
  _count: { select: { threads: { where: { resolvedAt: null } }, editions: true } },
  // An undone edition stays in the record; what comes after it follows the one before it.
  editions: {
    where: { NOT: { publication: { undoneAt: { not: null } } } },
    orderBy: { number: 'desc' },
    take: 1,
    include: { topics: true },
  },
} as const

/** The story with all a command needs to judge and freeze it. Refuses an unknown id. */
export async function loadStory(tx: Transaction, id: number) {
  const row = await tx.story.findUnique({ where: { id }, include })
  if (!row) throw new Refusal('not-found', 'There is no such story.')
  const places = await placesById(
    tx,
    row.places.map(({ placeId }) => placeId),
  )
  const { editions, _count, ...story } = row
  return {
    ...story,
    openComments: _count.threads,
    /** Of all editions, undone ones too: they are numbered without gaps. */
    editionCount: _count.editions,
    body: Body.parse(row.body),
    places,
    lastEdition: editions[0] ?? null,
  }
}
export type LoadedStory = Awaited<ReturnType<typeof loadStory>>

export const guarded = (story: LoadedStory): GuardedStory => ({
  state: story.state,
  section: { id: story.sectionId, parentId: story.section.parentId },
  authorIds: authorIdsOf(story),
})

export const readinessFacts = (story: LoadedStory): ReadinessFacts => ({
  id: story.id,
  headline: story.headline,
  shortHeadline: story.shortHeadline,
  standfirst: story.standfirst,
  slugline: story.slugline,
  body: story.body,
  openComments: story.openComments,
  sectionHidden: story.section.hiddenAt !== null,
  topicCount: story.topics.length,
  datelineProfile: story.datelineProfile,
  placeIds: story.places.map(({ id }) => id),
  bylines: story.bylines.map(({ name, person }) => ({
    name,
    whereaboutsId: person?.whereaboutsId ?? null,
    whereabouts: person?.whereabouts?.name ?? null,
  })),
  embargoUntil: story.embargoUntil,
  relatedIds: story.related.map(({ targetId }) => targetId),
})

/**
 * Refuses what rights or workflow forbid. Who may not even read the story learns no more than that it is not theirs;
 * who may, learns whether the move or the right is missing.
 */
export function demand(actor: Actor, act: Act, story: LoadedStory): void {
  const facts = guarded(story)
  if (may(actor, act, facts)) return
  if (!may(actor, 'read', facts)) throw new Refusal('not-allowed', 'This story belongs to another desk.')
  if (act in moves && !ruleOf(act as Move).from.includes(story.state)) {
    throw new Refusal('illegal-move', `A story that is ${story.state} cannot go through “${act}”.`)
  }
  throw new Refusal(
    'not-allowed',
    act === 'edit' ? `You may not change a story that is ${story.state}.` : `You may not ${act} this story.`,
  )
}

/**
 * Takes the story for one change: the revision seen stands in the WHERE, so of two changes on one revision exactly one
 * goes through. The row stays locked until the transaction ends. `overText`: the change leaves the live text alone, so
 * what colleagues have typed since is no conflict. Gives back the revision the story has now.
 */
export async function claimRevision(tx: Transaction, id: number, seen: number, { overText = false } = {}) {
  const claimed = await tx.$queryRaw<{ revision: number }[]>`
    UPDATE stories SET revision = revision + 1, fields_revision = revision + 1
    WHERE id = ${id} AND (revision = ${seen} OR (${overText} AND fields_revision <= ${seen} AND revision > ${seen}))
    RETURNING revision`
  if (claimed[0]) return claimed[0].revision
  throw await conflictOver(tx, id)
}

async function conflictOver(tx: Transaction, id: number): Promise<Refusal> {
  const current = await tx.story.findUnique({ where: { id }, select: { revision: true, changedAt: true } })
  if (!current) return new Refusal('not-found', 'There is no such story.')
  const latest = { orderBy: { id: 'desc' }, select: { at: true, person: true } } as const
  // Comments change nothing that could be overwritten.
  const event = await tx.event.findFirst({ ...latest, where: { storyId: id, type: { notIn: [...commentEvents] } } })
  const typed = await tx.textUpdate.findFirst({ ...latest, where: { storyId: id, origin: { not: 'comment' } } })
  const last = typed && (!event || typed.at >= event.at) ? typed : event
  const changedBy = last?.person?.name ?? 'the system'
  return new Refusal(
    'conflict',
    `${changedBy} has changed the story since you opened it. Look at the newer version first.`,
    {
      facts: { revision: current.revision, changedBy, changedAt: current.changedAt.toISOString() },
    },
  )
}

/** The story for reading outside of a transaction. */
export const readStory = (id: number): Promise<LoadedStory> => loadStory(db, id)
