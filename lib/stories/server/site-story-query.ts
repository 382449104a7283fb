import { z } from 'zod'
import type { Prisma } from '#generated/prisma/client.ts'
import { db } from '#lib/db/client.ts'
import { dependsOn } from '#lib/delivery/dependencies.ts'
import { tag } from '#lib/delivery/tag.ts'
import { Body } from '../body.ts'
import { readAlsoIds } from '../body-text.ts'
import { DatelineSnapshot } from '../dateline-data.ts'
import type { FoundStory, SiteStory } from '../site-views.ts'
import { cardOf, cardSelect, cardsById } from './site-cards.ts'
import { declareNextChange, visiblePublication } from './visible-publication.ts'

const storySelect = {
  ...cardSelect,
  edition: {
    select: {
      ...cardSelect.edition.select,
      body: true,
      bylines: true,
      relatedIds: true,
      note: true,
      kind: true,
      topics: {
        orderBy: { position: 'asc' },
        select: { topic: { select: { id: true, slug: true, name: true, type: true, description: true } } },
      },
    },
  },
} as const satisfies Prisma.PublicationSelect

const Bylines = z.array(z.object({ name: z.string(), role: z.string() }))

/** What stands at a story's address for readers at the instant: the story, a notice that it is gone, or nothing. */
export async function findStory(id: number, now: Date): Promise<FoundStory> {
  dependsOn(tag.story(id))
  await declareNextChange({ storyId: id }, now)
  const row = await db.publication.findFirst({
    where: { storyId: id, ...visiblePublication(now) },
    select: storySelect,
  })
  return row ? { found: 'story', story: await storyOf(row, now) } : findGone(id, now)
}

async function storyOf(
  row: Prisma.PublicationGetPayload<{ select: typeof storySelect }>,
  now: Date,
): Promise<SiteStory> {
  const { edition } = row
  const body = Body.parse(edition.body)
  const inBody = readAlsoIds(body)
  const [linked, readAlso, corrections] = await Promise.all([
    cardsById(inBody, now),
    cardsById(edition.relatedIds, now),
    db.correction.findMany({
      where: { storyId: row.storyId, correctedAt: { lte: now } },
      orderBy: { correctedAt: 'desc' },
    }),
  ])
  const dateline = edition.dateline === null ? null : DatelineSnapshot.parse(edition.dateline)
  dependsOn(...edition.topics.map(({ topic }) => tag.topic(topic.id)))
  return {
    ...cardOf(row),
    body,
    dateline,
    zone: dateline?.places[0]?.zone ?? null,
    bylines: Bylines.parse(edition.bylines),
    topics: edition.topics.map(({ topic }) => topic),
    readAlsoInBody: Object.fromEntries(linked.map((card) => [card.id, card])),
    readAlso,
    corrections: corrections.map(({ class: kind, wrong, right, correctedAt }) => ({
      class: kind,
      wrong,
      right,
      at: correctedAt,
    })),
    updateNote: edition.note,
  }
}

/**
 * A killed or withdrawn story leaves a notice at its address only if readers had ever seen it: of a story that never
 * was on show, not even its end is told.
 */
async function findGone(id: number, now: Date): Promise<FoundStory> {
  const story = await db.story.findFirst({
    where: {
      id,
      state: { in: ['killed', 'withdrawn'] },
      publications: {
        some: { visibleFrom: { lte: now }, NOT: { visibleUntil: { equals: db.publication.fields.visibleFrom } } },
      },
    },
    select: { state: true, advisory: true, changedAt: true },
  })
  if (!story || (story.state !== 'killed' && story.state !== 'withdrawn')) return { found: 'nothing' }
  return { found: 'gone', gone: { id, state: story.state, advisory: story.advisory, at: story.changedAt } }
}
