// What a restore brings back: the words, and what describes them. Not where the story belongs (its section) nor when it
// may go out (its embargo): those are decisions of today, and a story must not go out or change desks by an old version.
import type { Block, Body } from './body.ts'
import { fingerprint } from './compare-block.ts'
import { suggestionsOf, withoutComments, withoutEditorialMarks } from './editorial-marks.ts'
import type { StoryChanges } from './story-fields.ts'
import type { StoryContent, VersionDetails } from './version.ts'

/** What a version names and the newsroom still has. */
export type StillThere = {
  topicIds: ReadonlyMap<number, number>
  placeIds: ReadonlySet<number>
  storyIds: ReadonlySet<number>
}

/**
 * The old body for the shared document: blocks that are the same today are today's own, with their comments. Open
 * suggestions of then are turned down.
 */
export function restoredBody(now: Body, old: Body): Body {
  const clean = old.content.some((block) => suggestionsOf(block).length > 0) ? withoutEditorialMarks(old) : old
  const today = Map.groupBy(
    now.content.filter((block) => suggestionsOf(block).length === 0),
    (block) => fingerprint(withoutComments(block)),
  )
  return {
    ...clean,
    content: clean.content.map((block) => today.get(fingerprint(withoutComments(block)))?.shift() ?? block),
  }
}

/** The changes that bring an old point back, without what is gone from the newsroom since. */
export function restoringChanges(
  now: StoryContent & { details: VersionDetails },
  old: StoryContent,
  { topicIds, placeIds, storyIds }: StillThere,
  isOut: boolean,
): StoryChanges {
  const { headline, shortHeadline, standfirst, slugline, details } = old
  const body = restoredBody(now.body, old.body)
  const links = (block: Block) => block.type !== 'readAlso' || storyIds.has(block.attrs.storyId)
  const changes: StoryChanges = {
    headline,
    shortHeadline,
    standfirst,
    slugline,
    body: { ...body, content: body.content.filter(links) },
    urgency: details.urgency,
    topicIds: details.topics?.flatMap(({ id }) => topicIds.get(id) ?? []),
    placeIds: details.places?.flatMap(({ id }) => (placeIds.has(id) ? [id] : [])),
    datelineProfile: details.datelineProfile,
    // The day of a story that has gone out stays that of its first going out.
    datelineDay: isOut ? undefined : details.datelineDay,
    bylines: details.bylines?.map(({ personId, name, role }) =>
      personId === null ? { name, role } : { personId, role },
    ),
    relatedIds: details.related?.flatMap(({ id }) => (storyIds.has(id) ? [id] : [])),
    noteToEditors: details.noteToEditors,
  }
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
}
