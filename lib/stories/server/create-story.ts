import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { transact } from '#lib/events/server/transact.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { emptyBody } from '../body.ts'
import { mayCreateIn } from '../policy.ts'
import { storyFields, storyKinds } from '../story-fields.ts'

export const CreateStory = z.strictObject({
  kind: z.enum(storyKinds).default('article'),
  sectionId: storyFields.sectionId,
})

/** Starts a draft in a section; its author stands in the byline. */
export function createStory(
  actor: Actor,
  input: z.output<typeof CreateStory>,
  now: Date,
): Promise<{ id: number; revision: number }> {
  return transact(actor, now, async (tx, record) => {
    const section = await tx.section.findUnique({ where: { id: input.sectionId } })
    if (!section)
      throw new Refusal('invalid', 'There is no such section.', { fields: { sectionId: 'Choose a section.' } })
    if (!mayCreateIn(actor, section, input.kind))
      throw new Refusal('not-allowed', `You may not start a story in ${section.name}.`)
    const author = actor.kind === 'person' ? { personId: actor.personId, name: actor.name } : null
    const story = await tx.story.create({
      data: {
        kind: input.kind,
        sectionId: section.id,
        body: emptyBody,
        createdById: author?.personId ?? null,
        createdAt: now,
        changedAt: now,
        bylines: author ? { create: [{ position: 0, ...author }] } : undefined,
      },
      select: { id: true, revision: true },
    })
    await record({ type: 'story.created', detail: { storyId: story.id } })
    return story
  })
}
