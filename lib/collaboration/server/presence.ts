// Who has which story open: a row for each screen, renewed while it is there, so that all processes see the same.
import type { Prisma } from '#generated/prisma/client.ts'
import type { Actor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { readableBy } from '#lib/stories/server/newsroom-queries.ts'
import { personColour } from '../person-colour.ts'
import { type Present, type PresentIn, presenceLifeMs } from '../present.ts'

export type PresentScreen = { screenId: string; storyId: number; personId: number }

const stale = (now: Date) => new Date(now.getTime() - presenceLifeMs)

/** Notes that these screens are there. A screen's id is the person's who came with it first, for as long as it lives. */
export async function notePresence(screens: readonly PresentScreen[], now: Date): Promise<void> {
  if (screens.length === 0) return
  const ids = screens.map(({ screenId }) => screenId)
  const stories = screens.map(({ storyId }) => storyId)
  const people = screens.map(({ personId }) => personId)
  // A story or person may be gone by now; in order of id, lest two processes wait for each other.
  await db.$executeRaw`
    INSERT INTO presences (id, story_id, person_id, seen_at)
    SELECT given.id, stories.id, people.id, ${now}
    FROM unnest(${ids}::text[], ${stories}::int[], ${people}::int[]) AS given (id, story_id, person_id)
    JOIN stories ON stories.id = given.story_id JOIN people ON people.id = given.person_id
    ORDER BY given.id
    ON CONFLICT (id) DO UPDATE SET story_id = excluded.story_id, seen_at = excluded.seen_at
    WHERE presences.person_id = excluded.person_id OR presences.seen_at < ${stale(now)}`
}

/** Takes screens that have gone off the list, unless they were seen again after that instant. */
export async function endPresence(screenIds: readonly string[], seenAt: Date): Promise<void> {
  if (screenIds.length === 0) return
  await db.presence.deleteMany({ where: { id: { in: [...screenIds] }, seenAt: { lte: seenAt } } })
}

/** Removes the screens of processes that ended without a word. */
export async function forgetStalePresences(now: Date): Promise<void> {
  await db.presence.deleteMany({ where: { seenAt: { lt: stale(now) } } })
}

/** Who is in which of the stories that the actor may read, by name. */
export async function presentIn(actor: Actor, now: Date): Promise<PresentIn> {
  return byStory({ story: await readableBy(actor) }, now)
}

/** Who is in one story; for those who may read it. */
export async function presentInStory(storyId: number, now: Date): Promise<Present[]> {
  return (await byStory({ storyId }, now))[storyId] ?? []
}

async function byStory(where: Prisma.PresenceWhereInput, now: Date): Promise<PresentIn> {
  const rows = await db.presence.findMany({
    where: { AND: [{ seenAt: { gte: stale(now) } }, where] },
    distinct: ['storyId', 'personId'],
    orderBy: [{ person: { name: 'asc' } }, { personId: 'asc' }],
    select: { storyId: true, person: { select: { id: true, name: true } } },
  })
  const present: PresentIn = {}
  for (const { storyId, person } of rows) {
    const all = present[storyId] ?? []
    all.push({ personId: person.id, name: person.name, color: personColour(person.id) })
    present[storyId] = all
  }
  return present
}
