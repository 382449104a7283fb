import type { z } from 'zod'
import { type Actor, holdsSomewhere } from '#lib/access/actor.ts'
import { transact } from '#lib/events/server/transact.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import type { NewSection, NewTopic } from '../taxonomy-fields.ts'

const slugTaken = (what: string) =>
  new Refusal('invalid', `There is a ${what} with that slug already.`, { fields: { slug: 'Choose another slug.' } })

/** Adds a section at the end of its level. Administrators only. */
export function createSection(actor: Actor, input: z.output<typeof NewSection>, now: Date): Promise<{ id: number }> {
  if (!holdsSomewhere(actor, ['administrator'])) {
    throw new Refusal('not-allowed', 'Only an administrator adds sections.')
  }
  return transact(actor, now, async (tx, record) => {
    if (await tx.section.findUnique({ where: { slug: input.slug } })) throw slugTaken('section')
    if (input.parentId !== null) {
      const parent = await tx.section.findUnique({ where: { id: input.parentId } })
      if (parent?.parentId !== null) {
        throw new Refusal('invalid', 'Sections nest one level deep.', {
          fields: { parentId: 'Choose a section of the first level.' },
        })
      }
    }
    const { _max } = await tx.section.aggregate({ where: { parentId: input.parentId }, _max: { position: true } })
    const section = await tx.section.create({
      data: { ...input, position: (_max.position ?? 0) + 1 },
      select: { id: true },
    })
    await record({ type: 'section.changed', detail: { sectionId: section.id } })
    return section
  })
}

/** Adds a topic. Whoever edits stories may: a new subject must not wait for an administrator. */
export function createTopic(actor: Actor, input: z.output<typeof NewTopic>, now: Date): Promise<{ id: number }> {
  if (!holdsSomewhere(actor, ['editor', 'administrator'])) throw new Refusal('not-allowed', 'Only editors add topics.')
  return transact(actor, now, async (tx, record) => {
    if (await tx.topic.findUnique({ where: { slug: input.slug } })) throw slugTaken('topic')
    const topic = await tx.topic.create({ data: input, select: { id: true } })
    await record({ type: 'topic.changed', detail: { topicId: topic.id } })
    return topic
  })
}
