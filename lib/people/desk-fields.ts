// What an administrator fills in for a desk: a team that owns stories until they go out.
import { z } from 'zod'
import { PersonName } from './person-fields.ts'

const id = z.int32().positive()
const name = PersonName.pipe(z.string().max(60, 'The name is longer than 60 characters. Shorten it.'))
const memberIds = z.array(id).max(500)

export const CreateDesk = z.strictObject({ name, memberIds: memberIds.default([]) })
export const ChangeDesk = z.strictObject({ id, revision: id, name: name.optional(), memberIds: memberIds.optional() })
/** A closed desk keeps what it has; it gets nothing new. */
export const CloseDesk = z.strictObject({ id, revision: id, isClosed: z.boolean() })

export type DeskName = { id: number; name: string }
export type DeskOfStaff = DeskName & { revision: number; closedAt: string | null; members: DeskName[]; open: number }
