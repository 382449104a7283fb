// Stories for server tests, made the way the newsroom makes them: by its commands.
import { type Actor, systemActor } from '#lib/access/actor.ts'
import { createStory } from '#lib/stories/server/create-story.ts'
import { editStory } from '#lib/stories/server/edit-story.ts'
import { publishStory } from '#lib/stories/server/publish-story.ts'
import type { StoryChanges } from '#lib/stories/story-fields.ts'
import { textBody } from './bodies.ts'

/** A draft that lacks nothing to go out, unless `changes` take it away. */
export async function draftStory(
  sectionId: number,
  changes: StoryChanges = {},
  { actor = systemActor('seed'), now = new Date() }: { actor?: Actor; now?: Date } = {},
): Promise<{ id: number; revision: number }> {
  const { id, revision } = await createStory(actor, { kind: 'article', sectionId }, now)
  const whole: StoryChanges = {
    headline: 'Harbour reopens after storm',
    standfirst: 'Ferries run again from the morning.',
    body: textBody('The harbour reopened on the day.', 'Ferries run again.'),
    datelineProfile: 'none',
    ...changes,
  }
  const edited = await editStory(actor, { id, revision, changes: whole }, now)
  return { id, revision: edited.revision }
}

/** A story readers can see. */
export async function publishedStory(
  sectionId: number,
  changes: StoryChanges = {},
  options: { actor?: Actor; now?: Date } = {},
): Promise<{ id: number; revision: number }> {
  const draft = await draftStory(sectionId, changes, options)
  const { revision } = await publishStory(options.actor ?? systemActor('seed'), draft, options.now ?? new Date())
  return { id: draft.id, revision }
}
