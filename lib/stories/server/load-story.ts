import type { Prisma } from '#generated/prisma/client.ts'
import type { Actor } from '#lib/access/actor.ts'
import { db, type Transaction } from '#lib/db/client.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import type { Place } from '#lib/places/place.ts'
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

type Row = Prisma.StoryGetPayload<{ include: typeof include }>

const placeIdsOf = ({ places }: Row) => places.map(({ placeId }) => placeId)

function loaded(row: Row, places: readonly Place[]) {
  const { editions, _count, ...story } = row
  return {
    ...story,
    openComments: _count.threads,
    /** Of all editions, undone ones too: they are numbered without gaps. */
    editionCount: _count.editions,
    body: Body.parse(row.body),
    places: placeIdsOf(row).flatMap((id) => places.find((place) => place.id === id) ?? []),
    lastEdition: editions[0] ?? null,
  }
}
export type LoadedStory = ReturnType<typeof loaded>

const unknown = () => new Refusal('not-found', 'There is no such story.')

/** The story with all a command needs to judge and freeze it. Refuses an unknown id. */
export async function loadStory(tx: Transaction, id: number): Promise<LoadedStory> {
  const row = await tx.story.findUnique({ where: { id }, include })
  if (!row) throw unknown()
  return loaded(row, await placesById(tx, placeIdsOf(row)))
}

/** The same for many, in this order, with as many questions as for one. */
export async function loadStories(tx: Transaction, ids: readonly number[]): Promise<LoadedStory[]> {
  const [only] = ids
  if (only !== undefined && ids.length === 1) return [await loadStory(tx, only)]
  const rows = await tx.story.findMany({ where: { id: { in: [...ids] } }, include })
  const places = await placesById(tx, [...new Set(rows.flatMap(placeIdsOf))])
  return ids.map((id) => {
    const row = rows.find((one) => one.id === id)
    if (!row) throw unknown()
    return loaded(row, places)
  })
}

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

type Claim = { id: number; seen: number }

/**
 * Takes the story for one change: the revision seen stands in the WHERE, so of two changes on one revision exactly one
 * goes through. The row stays locked until the transaction ends. `overText`: the change leaves the live text alone, so
 * what colleagues have typed since is no conflict. Gives back the revision the story has now.
 */
export async function claimRevision(tx: Transaction, id: number, seen: number, options?: { overText: boolean }) {
  const revisions = await claimRevisions(tx, [{ id, seen }], options)
  return revisions.get(id)!
}

/** The same for many stories, all or none; their new revisions by story. */
export async function claimRevisions(tx: Transaction, claims: readonly Claim[], { overText } = { overText: false }) {
  const claimed = await tx.$queryRaw<{ id: number; revision: number }[]>`
    UPDATE stories story SET revision = story.revision + 1, fields_revision = story.revision + 1
    FROM unnest(${claims.map(({ id }) => id)}::int[], ${claims.map(({ seen }) => seen)}::int[]) AS claim (id, seen)
    WHERE story.id = claim.id AND (story.revision = claim.seen
      OR (${overText} AND story.fields_revision <= claim.seen AND story.revision > claim.seen))
    RETURNING story.id, story.revision`
  const revisions = new Map(claimed.map(({ id, revision }) => [id, revision]))
  const missed = claims.find(({ id }) => !revisions.has(id))
  if (missed) throw await conflictOver(tx, missed.id)
  return revisions
}

async function conflictOver(tx: Transaction, id: number): Promise<Refusal> {
  const current = await tx.story.findUnique({ where: { id }, select: { revision: true, changedAt: true } })
  if (!current) return unknown()
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
