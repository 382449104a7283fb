import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import { transact } from '#lib/events/server/transact.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { readAlsoIds } from '../body-text.ts'
import { mayCreateIn } from '../policy.ts'
import { StoryChanges } from '../story-fields.ts'
import { rewriteLiveText, type TextOrigin } from './live-text.ts'
import { claimRevision, demand, type LoadedStory, loadStory } from './load-story.ts'
import { replaceRelations } from './story-relations.ts'

export const EditStory = z.strictObject({
  id: z.int32().positive(),
  revision: z.int32().positive(),
  changes: StoryChanges,
})

/** Changes fields of a working copy that still stands at the revision the person saw. */
export function editStory(
  actor: Actor,
  input: z.output<typeof EditStory>,
  now: Date,
  origin: TextOrigin = actor.origin,
): Promise<{ revision: number; changedAt: Date }> {
  return transact(actor, now, async (tx, record) => {
    const story = await loadStory(tx, input.id)
    demand(actor, 'edit', story)
    const text = textOf(input.changes)
    const revision = await claimRevision(tx, story.id, input.revision, { overText: text === null })
    const { topicIds, placeIds, bylines, relatedIds, datelineDay, ...columns } = input.changes
    if (columns.sectionId !== undefined) await demandSection(tx, actor, story, columns.sectionId)
    if (columns.body) await demandStories(tx, readAlsoIds(columns.body), 'body')
    const written = text && (await rewriteLiveText(tx, { storyId: story.id, actor, origin }, text, now))
    await replaceRelations(tx, story.id, { topicIds, placeIds, bylines, relatedIds })
    await tx.story.update({
      where: { id: story.id },
      data: {
        ...columns,
        ...written,
        ...(datelineDay === undefined ? {} : { datelineDay: datelineDay === null ? null : new Date(datelineDay) }),
        changedAt: now,
      },
    })
    await record({ type: 'story.edited', detail: { storyId: story.id, revision, fields: Object.keys(input.changes) } })
    return { revision, changedAt: now }
  })
}

/** The part of a change that live texts hold; null when it has none. */
function textOf({ headline, shortHeadline, standfirst, slugline, body }: StoryChanges) {
  const text = { headline, shortHeadline, standfirst, slugline, body }
  return Object.values(text).some((value) => value !== undefined) ? text : null
}

/** A story moves only between sections in which its mover may work: never out of or into another desk's. */
async function demandSection(tx: Transaction, actor: Actor, story: LoadedStory, sectionId: number): Promise<void> {
  if (sectionId === story.sectionId) return
  const section = await tx.section.findUnique({ where: { id: sectionId } })
  if (!section)
    throw new Refusal('invalid', 'There is no such section.', { fields: { sectionId: 'Choose a section.' } })
  if (!mayCreateIn(actor, section, story.kind)) {
    throw new Refusal('not-allowed', `You may not move the story to ${section.name}.`, {
      fields: { sectionId: 'Choose a section of yours.' },
    })
  }
}

async function demandStories(tx: Transaction, ids: number[], field: string): Promise<void> {
  if (ids.length === 0) return
  const found = await tx.story.count({ where: { id: { in: ids } } })
  if (found === ids.length) return
  throw new Refusal('invalid', 'A read-also block links to a story that does not exist.', {
    fields: { [field]: 'Take the read-also block out or choose another story.' },
  })
}
