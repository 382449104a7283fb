import type { Actor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { parseInput } from '#lib/kernel/field-problems.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { NewSection, NewTopic } from '../taxonomy-fields.ts'
import { createSection, createTopic } from './create-taxonomy.ts'

/** Words as they come from the command line. */
type Given = { [name: string]: string | undefined }

/** Adds a section, below another when `under` names its slug. */
export async function addSection(actor: Actor, { slug, name, hue, under }: Given, now: Date): Promise<string[]> {
  const parent = under === undefined ? null : await db.section.findUnique({ where: { slug: under } })
  if (under !== undefined && parent === null) {
    throw new Refusal('invalid', `There is no section “${under}”.`, {
      fields: { under: 'Give the slug of a section.' },
    })
  }
  const { id } = await createSection(
    actor,
    parseInput(NewSection, { slug, name, hue, parentId: parent?.id ?? null }),
    now,
  )
  return [`Section ${id}: /${slug}`]
}

export async function addTopic(actor: Actor, { slug, name, type }: Given, now: Date): Promise<string[]> {
  const { id } = await createTopic(actor, parseInput(NewTopic, { slug, name, type }), now)
  return [`Topic ${id}: /topics/${slug}`]
}
