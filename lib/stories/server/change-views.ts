// Views kept under a name, and how a person likes the desk. They touch no story, so they make no event.
import type { z } from 'zod'
import { Prisma } from '#generated/prisma/client.ts'
import type { Actor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { type ChangeView, type DeskPreference, type KeepView, mayChangeView, type OneView } from '../saved-view.ts'

const mostViews = 100

const personOf = (actor: Actor): number => {
  if (actor.kind !== 'person') throw new Refusal('not-allowed', 'Views belong to people.')
  return actor.personId
}

/** A second view of a name would be told apart by nobody. */
async function named<T>(name: string | undefined, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') throw error
    const message = `A view called “${name}” is there already. Give this one another name.`
    throw new Refusal('invalid', message, { fields: { name: message } })
  }
}

export async function keepView(actor: Actor, input: z.output<typeof KeepView>, now: Date): Promise<{ id: number }> {
  const ownerId = personOf(actor)
  const { name, query, columns, layout, isShared } = input
  if ((await db.savedView.count({ where: { ownerId } })) >= mostViews) {
    throw new Refusal('invalid', `You have ${mostViews} views. Remove one first.`)
  }
  const sharedAt = isShared ? now : null
  return named(name, () =>
    db.savedView.create({
      data: { ownerId, name, filters: query, columns, layout, sharedAt, createdAt: now },
      select: { id: true },
    }),
  )
}

async function changeable(actor: Actor, id: number) {
  const view = await db.savedView.findUnique({ where: { id } })
  const isSeen = view !== null && (view.ownerId === personOf(actor) || view.sharedAt !== null)
  if (!isSeen) throw new Refusal('not-found', 'There is no such view. It may have been removed.')
  if (!mayChangeView(actor, view)) throw new Refusal('not-allowed', 'The view is a colleague’s. Keep one of your own.')
  return view
}

export async function changeView(actor: Actor, input: z.output<typeof ChangeView>, now: Date): Promise<{ id: number }> {
  const { id, query, isShared, ...rest } = input
  const view = await changeable(actor, id)
  const sharedAt = isShared === undefined ? view.sharedAt : isShared ? (view.sharedAt ?? now) : null
  await named(rest.name, () =>
    db.savedView.update({ where: { id }, data: { ...rest, ...(query ? { filters: query } : {}), sharedAt } }),
  )
  return { id }
}

export async function dropView(actor: Actor, { id }: z.output<typeof OneView>): Promise<{ id: number }> {
  await changeable(actor, id)
  await db.savedView.deleteMany({ where: { id } })
  return { id }
}

export async function keepPreference(actor: Actor, preference: DeskPreference): Promise<DeskPreference> {
  const personId = personOf(actor)
  await db.deskPreference.upsert({
    where: { personId },
    create: { personId, ...preference },
    update: preference,
  })
  return preference
}
