import type { Prisma } from '#generated/prisma/client.ts'
import type { Actor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { describeEvent } from '../event-words.ts'
import { mayCreateIn } from '../policy.ts'
import type { StoryKind } from '../story-fields.ts'
import type { HistoryLine, NewsroomLists, StoryChoice } from '../working-copy.ts'
import { readScope } from './desk-scope.ts'
import { readableStory } from './working-copy-query.ts'

/** The stories a person may read: those of the sections they edit, and their own. */
export async function readableBy(actor: Actor): Promise<Prisma.StoryWhereInput> {
  const { sectionIds, personId } = await readScope(actor)
  if (sectionIds === null) return {}
  const own: Prisma.StoryWhereInput[] =
    personId === null ? [] : [{ createdById: personId }, { assigneeId: personId }, { bylines: { some: { personId } } }]
  return { OR: [{ sectionId: { in: sectionIds } }, ...own] }
}

const words = (text: string | undefined): Prisma.StoryWhereInput =>
  text
    ? {
        OR: [
          { headline: { contains: text, mode: 'insensitive' } },
          { slugline: { contains: text, mode: 'insensitive' } },
        ],
      }
    : {}

/** Stories a person may link to: what is out, and what they may read. */
export async function storyChoices(actor: Actor, text: string, kind?: StoryKind): Promise<StoryChoice[]> {
  const wanted = text.trim().slice(0, 200)
  const readable = await readableBy(actor)
  const rows = await db.story.findMany({
    where: {
      AND: [
        // Prisma takes an empty where inside OR for "nothing", so "everything" must stand alone.
        readable.OR ? { OR: [{ state: 'published' }, readable] } : {},
        { state: { notIn: ['killed', 'spiked', 'withdrawn'] } },
        kind ? { kind } : {},
        wanted === '' ? {} : { OR: [words(wanted), { id: /^\d{1,9}$/.test(wanted) ? Number(wanted) : 0 }] },
      ],
    },
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
    take: 12,
    select: { id: true, headline: true, firstPublishedAt: true, section: { select: { name: true } } },
  })
  return rows.map((row) => ({
    id: row.id,
    headline: row.headline,
    sectionName: row.section.name,
    publishedAt: row.firstPublishedAt?.toISOString() ?? null,
  }))
}

/** Sections in which the person may work, topics, and people for bylines. */
export async function newsroomLists(actor: Actor): Promise<NewsroomLists> {
  const [sections, topics, people] = await Promise.all([
    db.section.findMany({ orderBy: { position: 'asc' }, select: { id: true, name: true, parentId: true } }),
    db.topic.findMany({
      where: { mergedIntoId: null },
      orderBy: { name: 'asc' },
      select: { id: true, name: true, type: true },
    }),
    db.person.findMany({ where: { disabledAt: null }, orderBy: { name: 'asc' }, select: { id: true, name: true } }),
  ])
  return { sections: sections.filter((section) => mayCreateIn(actor, section)), topics, people }
}

/** Everything that happened to a story, latest first. */
export async function storyHistory(actor: Actor, id: number): Promise<HistoryLine[]> {
  await readableStory(actor, id)
  const events = await db.event.findMany({
    where: { storyId: id },
    orderBy: { id: 'desc' },
    take: 200,
    include: { person: { select: { name: true } } },
  })
  return events.map((event) => ({
    id: String(event.id),
    at: event.at.toISOString(),
    who: event.person?.name ?? `The system (${event.origin})`,
    type: event.type,
    what: describeEvent(event.type, event.detail),
    address: event.address,
  }))
}
