import type { Prisma } from '#generated/prisma/client.ts'
import { type Actor, holds } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { afterPosition, cursorOf, positionOf } from '../cursor.ts'
import type { DeskFilters } from '../desk-filters.ts'
import { describeEvent } from '../event-words.ts'
import { mayCreateIn } from '../policy.ts'
import type { StoryKind } from '../story-fields.ts'
import type { DeskPage, DeskRow, HistoryLine, NewsroomLists, StoryChoice } from '../working-copy.ts'
import { readableStory } from './working-copy-query.ts'

const pageSize = 50

/** The stories a person may read: those of the sections they edit, and their own. The same rule as policy's "read". */
export async function readableBy(actor: Actor): Promise<Prisma.StoryWhereInput> {
  const sections = await db.section.findMany({ select: { id: true, parentId: true } })
  const edited = sections.filter((section) => holds(actor, ['editor'], section)).map(({ id }) => id)
  const own: Prisma.StoryWhereInput[] =
    actor.kind === 'person'
      ? [
          { createdById: actor.personId },
          { assigneeId: actor.personId },
          { bylines: { some: { personId: actor.personId } } },
        ]
      : []
  if (edited.length === sections.length) return {}
  return { OR: [{ sectionId: { in: edited } }, ...own] }
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

/** One page of the desk, most recently changed first, with the number of stories in each state under the same filters. */
export async function deskList(actor: Actor, filters: DeskFilters): Promise<DeskPage> {
  const scope: Prisma.StoryWhereInput = {
    AND: [
      await readableBy(actor),
      words(filters.text),
      filters.section ? { OR: [{ sectionId: filters.section }, { section: { parentId: filters.section } }] } : {},
      filters.mine && actor.kind === 'person'
        ? {
            OR: [
              { createdById: actor.personId },
              { assigneeId: actor.personId },
              { bylines: { some: { personId: actor.personId } } },
            ],
          }
        : {},
    ],
  }
  const [rows, groups] = await Promise.all([
    db.story.findMany({
      where: {
        AND: [
          scope,
          filters.state ? { state: filters.state } : { state: { not: 'spiked' } },
          afterPosition(positionOf(filters.before), 'changedAt', 'id'),
        ],
      },
      orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
      take: pageSize + 1,
      select: {
        id: true,
        headline: true,
        slugline: true,
        state: true,
        urgency: true,
        changedAt: true,
        revision: true,
        firstPublishedAt: true,
        embargoUntil: true,
        scheduledAt: true,
        section: { select: { id: true, name: true } },
        bylines: { orderBy: { position: 'asc' }, select: { name: true } },
      },
    }),
    db.story.groupBy({ by: ['state'], where: scope, _count: true }),
  ])
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  return {
    rows: shown.map(
      (row): DeskRow => ({
        ...row,
        bylines: row.bylines.map(({ name }) => name),
        changedAt: row.changedAt.toISOString(),
        firstPublishedAt: row.firstPublishedAt?.toISOString() ?? null,
        embargoUntil: row.embargoUntil?.toISOString() ?? null,
        scheduledAt: row.scheduledAt?.toISOString() ?? null,
      }),
    ),
    next: rows.length > pageSize && last ? cursorOf({ at: last.changedAt, id: last.id }) : null,
    counts: Object.fromEntries(groups.map(({ state, _count }) => [state, _count])),
  }
}

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
