import type { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { db, type Transaction } from '#lib/db/client.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { Body } from '../body.ts'
import { type Point, type PointName, pointOf, type StoryContent, type VersionLine } from '../version.ts'
import { textAt } from './edit-stream-query.ts'
import type { LoadedStory } from './load-story.ts'
import { contentOf, headlinesOf } from './version-content.ts'
import { contentOfVersion } from './version-row.ts'
import { readableStory } from './working-copy-query.ts'

const select = {
  number: true,
  kind: true,
  name: true,
  at: true,
  editionNumber: true,
  restoredFrom: true,
  person: { select: { name: true } },
} as const

/** The versions of a story and the editions that no version stands for, latest first. */
export async function storyVersions(actor: Actor, id: number): Promise<VersionLine[]> {
  await readableStory(actor, id)
  const [versions, editions] = await Promise.all([
    db.storyVersion.findMany({ where: { storyId: id }, select }),
    db.edition.findMany({
      where: { storyId: id },
      select: { number: true, kind: true, publishedAt: true, publishedBy: { select: { name: true } } },
    }),
  ])
  const known = new Set(versions.map(({ editionNumber }) => editionNumber))
  const lines = [
    ...versions.map(
      ({ number, kind, name, person, at, editionNumber, restoredFrom }): VersionLine => ({
        point: `version-${number}`,
        number,
        kind,
        name,
        who: person?.name ?? 'The system',
        at: at.toISOString(),
        edition: editionNumber,
        restoredFrom,
      }),
    ),
    ...editions
      .filter(({ number }) => !known.has(number))
      .map(
        ({ number, kind, publishedAt, publishedBy }): VersionLine => ({
          point: `edition-${number}`,
          number: null,
          kind,
          name: '',
          who: publishedBy?.name ?? 'The system',
          at: publishedAt.toISOString(),
          edition: number,
          restoredFrom: null,
        }),
      ),
  ]
  return lines.sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || (b.number ?? 0) - (a.number ?? 0))
}

/** The story at a point of its life. Refuses a point that this story does not have. */
export async function storyAt(actor: Actor, id: number, name: z.output<typeof PointName>): Promise<StoryContent> {
  return contentAt(db, await readableStory(actor, id), name)
}

/** The same for a story that was judged before. */
export async function contentAt(tx: Transaction, story: LoadedStory, name: string): Promise<StoryContent> {
  const point = pointOf(name)
  const content = point && (await lookUp(tx, story, point))
  if (!content) throw new Refusal('not-found', 'There is no such point in the history of this story.')
  return content
}

async function lookUp(tx: Transaction, story: LoadedStory, point: Point): Promise<StoryContent | null> {
  switch (point.kind) {
    case 'now':
      return contentOf(tx, story)
    case 'version': {
      const where = { storyId_number: { storyId: story.id, number: point.number } }
      const row = await tx.storyVersion.findUnique({ where })
      return row && contentOfVersion(row)
    }
    case 'edition':
      return contentOfEdition(tx, story.id, point.number)
    case 'edits': {
      const text = await textAt(tx, story.id, point.upTo)
      return text && { ...text, details: {} }
    }
  }
}

async function contentOfEdition(tx: Transaction, storyId: number, number: number): Promise<StoryContent | null> {
  const edition = await tx.edition.findUnique({
    where: { storyId_number: { storyId, number } },
    include: {
      section: { select: { id: true, name: true } },
      topics: { orderBy: { position: 'asc' }, include: { topic: { select: { id: true, name: true } } } },
    },
  })
  if (!edition) return null
  const { headline, shortHeadline, standfirst, slugline, urgency, section, bylines } = edition
  return {
    headline,
    shortHeadline,
    standfirst,
    slugline,
    body: Body.parse(edition.body),
    details: {
      urgency,
      section,
      topics: edition.topics.map(({ topic }) => topic),
      // EditionByline[] of freeze-edition.ts.
      bylines: bylines as { personId: number | null; name: string; role: string }[],
      related: await headlinesOf(tx, edition.relatedIds),
    },
  }
}
