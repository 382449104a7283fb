import type { Transaction } from '#lib/db/client.ts'
import { placesById } from '#lib/places/server/places-query.ts'
import type { Body } from '../body.ts'
import { readAlsoIds } from '../body-text.ts'
import type { StoryContent } from '../version.ts'
import type { LoadedStory } from './load-story.ts'

const gone = ['killed', 'withdrawn', 'spiked'] as const

/**
 * The story with the words and details of a version in place of the working copy's, for an edition made of it later.
 * What the version names and the newsroom has no longer is left out; a merged topic stands as the one it gave way to.
 * Section and embargo are those of today, as with a restore: where a story belongs and when readers may see it are
 * decided until the last moment.
 */
export async function frozenStory(tx: Transaction, story: LoadedStory, content: StoryContent): Promise<LoadedStory> {
  const { headline, shortHeadline, standfirst, slugline, details } = content
  const living = await livingStories(tx, [...readAlsoIds(content.body), ...idsOf(details.related)])
  return {
    ...story,
    headline,
    shortHeadline,
    standfirst,
    slugline,
    body: withoutGone(content.body, living),
    urgency: details.urgency ?? story.urgency,
    datelineProfile: details.datelineProfile ?? story.datelineProfile,
    datelineDay: dayOf(story, details.datelineDay),
    places: details.places ? await placesById(tx, idsOf(details.places)) : story.places,
    topics: details.topics ? await topicsOf(tx, story.id, idsOf(details.topics)) : story.topics,
    bylines: details.bylines ? await bylinesOf(tx, story.id, details.bylines) : story.bylines,
    related: details.related
      ? idsOf(details.related)
          .filter((id) => living.has(id))
          .map((targetId, position) => ({ storyId: story.id, targetId, position }))
      : story.related,
  }
}

const idsOf = (named: readonly { id: number }[] | undefined) => (named ?? []).map(({ id }) => id)

/** The day of a story that has gone out stays that of its first going out. */
function dayOf(story: LoadedStory, day: string | null | undefined): Date | null {
  if (story.firstPublishedAt !== null || day === undefined) return story.datelineDay
  return day === null ? null : new Date(day)
}

async function livingStories(tx: Transaction, ids: readonly number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set()
  const rows = await tx.story.findMany({
    where: { id: { in: [...ids] }, state: { notIn: [...gone] } },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}

const withoutGone = (body: Body, living: ReadonlySet<number>): Body => ({
  ...body,
  content: body.content.filter((block) => block.type !== 'readAlso' || living.has(block.attrs.storyId)),
})

async function topicsOf(tx: Transaction, storyId: number, ids: readonly number[]): Promise<LoadedStory['topics']> {
  if (ids.length === 0) return []
  const known = await tx.topic.findMany({ where: { id: { in: [...ids] } }, include: { mergedInto: true } })
  const topics = ids.flatMap((id) => {
    const topic = known.find((one) => one.id === id)
    return topic ? [topic.mergedInto ?? topic] : []
  })
  return [...new Map(topics.map((topic) => [topic.id, topic])).values()].map((topic, position) => ({
    storyId,
    topicId: topic.id,
    position,
    topic,
  }))
}

async function bylinesOf(
  tx: Transaction,
  storyId: number,
  names: NonNullable<StoryContent['details']['bylines']>,
): Promise<LoadedStory['bylines']> {
  const personIds = names.flatMap(({ personId }) => personId ?? [])
  const people = personIds.length
    ? await tx.person.findMany({ where: { id: { in: personIds } }, include: { whereabouts: true } })
    : []
  return names.map(({ personId, name, role }, position) => ({
    storyId,
    position,
    personId,
    name,
    role,
    person: people.find(({ id }) => id === personId) ?? null,
  }))
}
