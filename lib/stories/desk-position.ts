// Where a page of the desk ended, in any of its orders, as a short word for an address.
import { type Sort, sorts } from './desk-filters.ts'

/** `rank`: the urgency, or 1 where the story has the date it is sorted by and 0 where it has none. `at`: that date. */
export type DeskPosition = { rank: number; at: Date; id: number }

export const deskCursor = (sort: Sort, { rank, at, id }: DeskPosition): string =>
  `${sorts.indexOf(sort)}${rank}_${at.getTime().toString(36)}_${id.toString(36)}`

/** Null for what is no position in this order, so that a made-up one shows the first page. */
export function deskPosition(sort: Sort, cursor: string | undefined): DeskPosition | null {
  const match = /^(\d)(\d)_(-?[0-9a-z]{1,9})_([0-9a-z]{1,6})$/.exec(cursor ?? '')
  if (!match || sorts[Number(match[1])] !== sort) return null
  const at = new Date(Number.parseInt(match[3] ?? '', 36))
  const id = Number.parseInt(match[4] ?? '', 36)
  return Number.isNaN(at.getTime()) || id > 2_147_483_647 ? null : { rank: Number(match[2]), at, id }
}
