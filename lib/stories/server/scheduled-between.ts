import type { Actor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import type { ScheduledEntry } from '../schedule-view.ts'
import { readableBy } from './newsroom-queries.ts'

const open = { firedAt: null, cancelledAt: null }
/** More dates than that in one strip nobody reads. */
const mostEntries = 200

/** What goes out by itself in a span of time, of the stories the person may read, in order; overdue ones are first. */
export async function scheduledBetween(actor: Actor, from: Date, until: Date): Promise<ScheduledEntry[]> {
  const dates = await db.scheduledMove.findMany({
    where: {
      ...open,
      OR: [{ at: { gte: from, lt: until } }, { refusedAt: { not: null }, at: { lt: until } }],
      story: { AND: [await readableBy(actor), { state: { in: ['scheduled', 'published'] } }] },
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: mostEntries,
    include: {
      createdBy: { select: { name: true } },
      version: { select: { headline: true } },
      story: {
        select: { headline: true, slugline: true, urgency: true, section: { select: { name: true } } },
      },
    },
  })
  return dates.flatMap(({ kind, story, version, ...date }) =>
    kind === 'republish'
      ? []
      : {
          kind,
          storyId: date.storyId,
          headline: version?.headline ?? story.headline,
          slugline: story.slugline,
          sectionName: story.section.name,
          urgency: story.urgency,
          at: date.at.toISOString(),
          zone: date.zone,
          refusal: date.refusal,
          setBy: date.createdBy?.name ?? null,
        },
  )
}
