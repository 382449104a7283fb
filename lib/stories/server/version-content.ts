import type { Transaction } from '#lib/db/client.ts'
import { DatelineProfileName } from '../dateline-data.ts'
import type { StoryContent, VersionDetails } from '../version.ts'
import type { LoadedStory } from './load-story.ts'

/** The working copy as it stands, in the form in which versions keep it. */
export async function contentOf(
  tx: Transaction,
  story: LoadedStory,
): Promise<StoryContent & { details: VersionDetails }> {
  const { headline, shortHeadline, standfirst, slugline, body } = story
  const details: VersionDetails = {
    urgency: story.urgency,
    section: { id: story.sectionId, name: story.section.name },
    topics: story.topics.map(({ topic }) => ({ id: topic.id, name: topic.name })),
    places: story.places.map(({ id, name }) => ({ id, name })),
    datelineProfile: DatelineProfileName.parse(story.datelineProfile),
    datelineDay: story.datelineDay?.toISOString().slice(0, 10) ?? null,
    bylines: story.bylines.map(({ personId, name, role }) => ({ personId, name, role })),
    related: await headlinesOf(
      tx,
      story.related.map(({ targetId }) => targetId),
    ),
    embargoUntil: story.embargoUntil?.toISOString() ?? null,
    noteToEditors: story.noteToEditors,
  }
  return { headline, shortHeadline, standfirst, slugline, body, details }
}

/** The stories with their headlines, in the order of the ids. */
export async function headlinesOf(tx: Transaction, ids: readonly number[]) {
  if (ids.length === 0) return []
  const found = await tx.story.findMany({ where: { id: { in: [...ids] } }, select: { id: true, headline: true } })
  const byId = new Map(found.map(({ id, headline }) => [id, headline]))
  return ids.map((id) => ({ id, headline: byId.get(id) ?? '' }))
}
