// Looks at the desk that are kept under a name, and how a person likes the desk.
import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { holdsSomewhere } from '#lib/access/actor.ts'
import { type DeskColumn, DeskColumns } from './desk-columns.ts'
import { type Layout, layouts } from './desk-filters.ts'

/** Parameters of the desk's address; DeskFilters makes sense of them whenever they are used. */
const Query = z.record(z.string().max(20), z.string().max(400)).refine((query) => Object.keys(query).length <= 30)

const name = z
  .string()
  .trim()
  .min(1, 'Give the view a name.')
  .max(60, 'The name is longer than 60 characters. Shorten it.')
  .refine((value) => value.isWellFormed() && !/\p{Cc}/u.test(value), 'The name contains control characters.')

const fields = { name, query: Query, columns: DeskColumns, layout: z.enum(layouts), isShared: z.boolean() }

export const KeepView = z.strictObject({
  name,
  query: Query,
  columns: DeskColumns.default([]),
  layout: z.enum(layouts).default('list'),
  isShared: z.boolean().default(false),
})
export const ChangeView = z.strictObject({
  ...z.strictObject(fields).partial().shape,
  id: z.coerce.number().int().positive(),
})
export const OneView = z.strictObject({ id: z.coerce.number().int().positive().max(2_147_483_647) })
export const DeskPreference = z.strictObject({ columns: DeskColumns, layout: z.enum(layouts) })
export type DeskPreference = z.output<typeof DeskPreference>

export type SavedView = {
  id: number
  name: string
  /** For `/newsroom/desk?…`. */
  query: Record<string, string>
  /** Empty: the person's own. */
  columns: DeskColumn[]
  layout: Layout
  owner: { id: number; name: string }
  isShared: boolean
  isOwn: boolean
  mayChange: boolean
}

/** A view is its owner's to change; a shared one an administrator's too. */
export const mayChangeView = (actor: Actor, view: { ownerId: number; sharedAt: Date | null }): boolean =>
  (actor.kind === 'person' && actor.personId === view.ownerId) ||
  (view.sharedAt !== null && holdsSomewhere(actor, ['administrator']))
