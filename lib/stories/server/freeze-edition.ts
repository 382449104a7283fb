import type { EditionKind } from '#generated/prisma/client.ts'
import type { Transaction } from '#lib/db/client.ts'
import { newsroomSettings } from '#lib/settings/server/settings-queries.ts'
import { datelineSnapshot } from '../dateline.ts'
import { DatelineProfileName } from '../dateline-data.ts'
import { settledDay } from '../dateline-day.ts'
import { datelineProfiles } from '../dateline-profiles.ts'
import { withoutEditorialMarks } from '../editorial-marks.ts'
import { slugFromHeadline } from '../slug.ts'
import { editionHash } from './edition-hash.ts'
import type { LoadedStory } from './load-story.ts'

export type EditionBirth = {
  story: LoadedStory
  kind: EditionKind
  /** When readers may see the edition: later than the command runs for an embargo. */
  visibleFrom: Date
  /** Of the story: stays with the first edition readers could see. */
  firstPublishedAt: Date
  publishedById: number | null
  note: string
}

/** An edition as it was kept, and the day that its dateline has from now on. */
export type FrozenEdition = { id: number; storyId: number; number: number; datelineDay: Date }

function datelineFrom(source: string, story: LoadedStory, goesOutAt: Date) {
  const kept = story.datelineDay?.toISOString().slice(0, 10) ?? null
  const day = settledDay(kept, story.places, story.firstPublishedAt ?? goesOutAt)
  const profile = datelineProfiles[DatelineProfileName.parse(story.datelineProfile)]
  return { day, snapshot: datelineSnapshot({ places: story.places, day, source, profile }) }
}

/** The dateline of a story as it would stand if it went out at the instant, and the day that then holds for good. */
export async function datelineOf(tx: Transaction, story: LoadedStory, goesOutAt: Date) {
  return datelineFrom((await newsroomSettings(tx)).source, story, goesOutAt)
}

/** Freezes stories into their next editions of record, in this order. The caller holds the stories' locks. */
export async function freezeEditions(tx: Transaction, births: readonly EditionBirth[]): Promise<FrozenEdition[]> {
  const { source } = await newsroomSettings(tx)
  const frozen = births.map((birth) => frozenRow(birth, source))
  const kept = await tx.edition.createManyAndReturn({
    data: frozen.map(({ row }) => row),
    select: { id: true, storyId: true, number: true },
  })
  const editions = frozen.map(({ row, day }) => {
    const edition = kept.find(({ storyId }) => storyId === row.storyId)
    if (!edition) throw new Error(`Story ${row.storyId} has no edition.`)
    return { ...edition, datelineDay: new Date(day) }
  })
  const topics = births.flatMap(({ story }, n) =>
    story.topics.map(({ topicId }, position) => ({ editionId: editions[n]!.id, topicId, position })),
  )
  if (topics.length > 0) await tx.editionTopic.createMany({ data: topics })
  return editions
}

function frozenRow({ story, kind, visibleFrom, firstPublishedAt, publishedById, note }: EditionBirth, source: string) {
  const last = story.lastEdition
  const { day, snapshot } = datelineFrom(source, story, visibleFrom)
  const words = {
    headline: story.headline,
    shortHeadline: story.shortHeadline,
    standfirst: story.standfirst,
    slug: slugFromHeadline(story.headline),
    slugline: story.slugline,
    urgency: story.urgency,
    sectionId: story.sectionId,
    body: withoutEditorialMarks(story.body),
    dateline: snapshot ?? undefined,
    bylines: story.bylines.map(({ personId, name, role }) => ({ personId, name, role })),
    relatedIds: story.related.map(({ targetId }) => targetId),
    note,
  }
  const row = {
    ...words,
    storyId: story.id,
    number: story.editionCount + 1,
    kind,
    hash: editionHash({ ...words, topicIds: story.topics.map(({ topicId }) => topicId) }),
    firstPublishedAt,
    publishedAt: visibleFrom,
    updatedAt: kind === 'update' && firstPublishedAt < visibleFrom ? visibleFrom : (last?.updatedAt ?? null),
    correctedAt: kind === 'correct' ? visibleFrom : (last?.correctedAt ?? null),
    publishedById,
  }
  return { row, day }
}
