import type { Actor } from '#lib/access/actor.ts'
import { oneTransaction } from '#lib/events/server/one-transaction.ts'
import { parseInput } from '#lib/kernel/field-problems.ts'
import { CreateStory, createStory } from '#lib/stories/server/create-story.ts'
import { EditStory, editStory } from '#lib/stories/server/edit-story.ts'
import { publishStory } from '#lib/stories/server/publish-story.ts'
import type { ImportedStory } from '../imported-story.ts'
import type { Mapping } from '../mapping.ts'
import { storyTopics } from './story-topics.ts'

/** What an import knows before its first row: who acts, by which mapping, into which sections, on whose clock. */
export type Importing = {
  actor: Actor
  mapping: Mapping
  sectionIds: ReadonlyMap<string, number>
  zone: string
  now: Date
}
export type Origin = { key: string; hash: string }

/**
 * Drafts, writes and publishes one story by the newsroom's own commands and remembers where it came from, in a single
 * transaction: an import that is killed leaves either the whole story or no trace of it.
 */
export function importStory(
  { actor, mapping, sectionIds, now }: Importing,
  story: ImportedStory,
  origin: Origin,
  publishedAt: Date,
): Promise<number> {
  return oneTransaction(async (tx) => {
    const draft = await createStory(actor, parseInput(CreateStory, { sectionId: sectionIds.get(story.section) }), now)
    // Early: a second import of the same item waits here for the first to commit, and then fails on the key.
    await tx.importedItem.create({
      data: { source: mapping.source, ...origin, storyId: draft.id, importedAt: now },
    })
    const edit = parseInput(EditStory, {
      ...draft,
      changes: {
        headline: story.headline,
        standfirst: story.standfirst,
        body: story.body,
        datelineProfile: 'none',
        datelineDay: story.day,
        bylines: [{ name: mapping.credit.byline }],
        topicIds: await storyTopics(tx, actor, mapping, story.topics, now),
        noteToEditors: story.noteToEditors,
      },
    })
    const { revision } = await editStory(actor, edit, now)
    await publishStory(actor, { id: draft.id, revision }, now, { publishedAt })
    return draft.id
  })
}
