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
  kind: EditionKind
  /** When the command runs, and when readers may see the edition: later for an embargo. */
  visibleFrom: Date
  /** Of the story: stays with the first edition readers could see. */
  firstPublishedAt: Date
  publishedById: number | null
  note: string
}

/** The dateline of a story as it would stand if it went out at the instant, and the day that then holds for good. */
export async function datelineOf(tx: Transaction, story: LoadedStory, goesOutAt: Date) {
  const { source } = await newsroomSettings(tx)
  const kept = story.datelineDay?.toISOString().slice(0, 10) ?? null
  const day = settledDay(kept, story.places, story.firstPublishedAt ?? goesOutAt)
  const profile = datelineProfiles[DatelineProfileName.parse(story.datelineProfile)]
  return { day, snapshot: datelineSnapshot({ places: story.places, day, source, profile }) }
}

/** Freezes the working copy into the next edition of record. The caller holds the story's lock. */
export async function freezeEdition(tx: Transaction, story: LoadedStory, birth: EditionBirth) {
  const last = story.lastEdition
  const { day, snapshot } = await datelineOf(tx, story, birth.visibleFrom)
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
    note: birth.note,
  }
  const edition = await tx.edition.create({
    data: {
      ...words,
      storyId: story.id,
      number: story.editionCount + 1,
      kind: birth.kind,
      hash: editionHash({ ...words, topicIds: story.topics.map(({ topicId }) => topicId) }),
      firstPublishedAt: birth.firstPublishedAt,
      publishedAt: birth.visibleFrom,
      updatedAt:
        birth.kind === 'update' && birth.firstPublishedAt < birth.visibleFrom
          ? birth.visibleFrom
          : (last?.updatedAt ?? null),
      correctedAt: birth.kind === 'correct' ? birth.visibleFrom : (last?.correctedAt ?? null),
      publishedById: birth.publishedById,
      topics: { create: story.topics.map(({ topicId }, position) => ({ topicId, position })) },
    },
    select: { id: true, number: true },
  })
  return { ...edition, datelineDay: new Date(day) }
}

/** Sections (with the ones above them) and topics whose lists a change of the story reaches, before and after. */
export async function reachOf(tx: Transaction, story: LoadedStory) {
  return { storyId: story.id, ...(await listsOf(tx, [story, ...(story.lastEdition ? [story.lastEdition] : [])])) }
}

type Listed = { sectionId: number; topics: readonly { topicId: number }[] }

/** Sections, with the ones above them, and topics in whose lists any of these stands. */
export async function listsOf(tx: Transaction, listed: readonly Listed[]) {
  const ids = listed.map(({ sectionId }) => sectionId)
  const sections = await tx.section.findMany({ where: { id: { in: ids } }, select: { id: true, parentId: true } })
  const sectionIds = new Set(sections.flatMap(({ id, parentId }) => (parentId === null ? [id] : [id, parentId])))
  const topicIds = new Set(listed.flatMap(({ topics }) => topics.map(({ topicId }) => topicId)))
  return { sectionIds: [...sectionIds], topicIds: [...topicIds] }
}
