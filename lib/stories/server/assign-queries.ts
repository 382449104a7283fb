import { z } from 'zod'
import { type Actor, holdsSomewhere, type PersonActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { deskChoices } from '#lib/people/server/desk-queries.ts'
import type { AssignChoices } from '../assign.ts'
import { mayBeAssigned } from '../assign.ts'
import { readableBy } from './newsroom-queries.ts'

const ids = z
  .string()
  .regex(/^\d{1,9}(,\d{1,9}){0,199}$/, 'Name up to 200 ids, separated by commas.')
  .transform((text) => text.split(',').map(Number))

/** For these stories or this section; for neither, everybody with a role. */
export const AssignChoicesInput = z.strictObject({
  stories: ids.optional(),
  section: z.coerce.number().int().positive().max(2_147_483_647).optional(),
})

/** Who could be given these stories, and the desks there are. */
export async function assignChoices(
  actor: Actor,
  { stories, section }: z.output<typeof AssignChoicesInput>,
): Promise<AssignChoices> {
  if (!holdsSomewhere(actor, ['reporter', 'photo', 'editor'])) return { people: [], desks: [] }
  const sections = await db.section.findMany({
    where: stories
      ? { stories: { some: { AND: [{ id: { in: stories } }, await readableBy(actor)] } } }
      : { id: section ?? { in: [] } },
    select: { id: true, parentId: true },
  })
  const [people, desks] = await Promise.all([
    db.person.findMany({
      where: { disabledAt: null, grants: { some: { role: { in: ['reporter', 'photo', 'editor', 'chief'] } } } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, title: true, email: true, grants: { select: { role: true, sectionId: true } } },
    }),
    deskChoices(),
  ])
  const fits = ({ id, name, email, grants }: (typeof people)[number]) => {
    const who: PersonActor = { kind: 'person', personId: id, name, email, grants, origin: 'newsroom', address: '' }
    return sections.every((one) => mayBeAssigned(who, { section: one }))
  }
  return { people: people.filter(fits).map(({ id, name, title }) => ({ id, name, title: title ?? '' })), desks }
}
