import type { Transaction } from '#lib/db/client.ts'
import { placesById } from '#lib/places/server/places-query.ts'
import type { Body } from '../body.ts'
import { readAlsoIds } from '../body-text.ts'
import type { StoryContent } from '../version.ts'
import type { LoadedStory } from './load-story.ts'

const gone = ['killed', 'withdrawn', 'spiked'] as const

type Frozen = { story: LoadedStory; content: StoryContent }

/**
 * The stories with the words and details of a version in place of the working copy's, for editions made of it later.
 * What the version names and the newsroom has no longer is left out; a merged topic stands as the one it gave way to.
 * Section and embargo are those of today, as with a restore: where a story belongs and when readers may see it are
 * decided until the last moment.
 */
export async function frozenStories(tx: Transaction, frozen: readonly Frozen[]): Promise<LoadedStory[]> {
  const known = await knownOf(
    tx,
    frozen.map(({ content }) => content),
  )
  return frozen.map(({ story, content }) => frozenStory(known, story, content))
}

/** What is there today of all that the versions name. */
async function knownOf(tx: Transaction, contents: readonly StoryContent[]) {
  const all = contents.map(({ details }) => details)
  const named = contents.flatMap(({ body, details }) => [...readAlsoIds(body), ...idsOf(details.related)])
  const topicIds = all.flatMap(({ topics }) => idsOf(topics))
  const personIds = all.flatMap(({ bylines }) => bylines ?? []).flatMap(({ personId }) => personId ?? [])
  return {
    living: await livingStories(tx, named),
    places: await placesById(tx, [...new Set(all.flatMap(({ places }) => idsOf(places)))]),
    topics:
      topicIds.length === 0
        ? []
        : await tx.topic.findMany({ where: { id: { in: topicIds } }, include: { mergedInto: true } }),
    people:
      personIds.length === 0
        ? []
        : await tx.person.findMany({ where: { id: { in: personIds } }, include: { whereabouts: true } }),
  }
}
type Known = Awaited<ReturnType<typeof knownOf>>

function frozenStory(known: Known, story: LoadedStory, content: StoryContent): LoadedStory {
  const { headline, shortHeadline, standfirst, slugline, details } = content
  return {
    ...story,
    headline,
    shortHeadline,
    standfirst,
    slugline,
    body: withoutGone(content.body, known.living),
    urgency: details.urgency ?? story.urgency,
    datelineProfile: details.datelineProfile ?? story.datelineProfile,
    datelineDay: dayOf(story, details.datelineDay),
    places: details.places ? found(known.places, idsOf(details.places)) : story.places,
    topics: details.topics ? topicsOf(known, story.id, idsOf(details.topics)) : story.topics,
    bylines: details.bylines ? bylinesOf(known, story.id, details.bylines) : story.bylines,
    related: details.related
      ? idsOf(details.related)
          .filter((id) => known.living.has(id))
          .map((targetId, position) => ({ storyId: story.id, targetId, position }))
      : story.related,
  }
}

const idsOf = (named: readonly { id: number }[] | undefined) => (named ?? []).map(({ id }) => id)
const found = <T extends { id: number }>(rows: readonly T[], ids: readonly number[]): T[] =>
  ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])

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

function topicsOf(known: Known, storyId: number, ids: readonly number[]): LoadedStory['topics'] {
  const topics = found(known.topics, ids).map((topic) => topic.mergedInto ?? topic)
  return [...new Map(topics.map((topic) => [topic.id, topic])).values()].map((topic, position) => ({
    storyId,
    topicId: topic.id,
    position,
    topic,
  }))
}

const bylinesOf = (
  known: Known,
  storyId: number,
  names: NonNullable<StoryContent['details']['bylines']>,
): LoadedStory['bylines'] =>
  names.map(({ personId, name, role }, position) => ({
    storyId,
    position,
    personId,
    name,
    role,
    person: known.people.find(({ id }) => id === personId) ?? null,
  }))
