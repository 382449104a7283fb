/** A place in a list ordered by an instant and an id, newest first. */
export type Position = { at: Date; id: number }

/** The position as a short word for an address. */
export const cursorOf = ({ at, id }: Position): string => `${at.getTime().toString(36)}-${id.toString(36)}`

/** The position a cursor names; null for anything that is none, so that a made-up one shows the first page. */
export function positionOf(cursor: string | null | undefined): Position | null {
  const match = /^(-?[0-9a-z]{1,9})-([0-9a-z]{1,6})$/.exec(cursor ?? '')
  if (!match) return null
  const at = new Date(Number.parseInt(match[1] ?? '', 36))
  const id = Number.parseInt(match[2] ?? '', 36)
  return Number.isNaN(at.getTime()) || id > 2_147_483_647 ? null : { at, id }
}

/** What comes after the position in a list that is newest first, for a Prisma where on the two columns. */
export const afterPosition = <A extends string, I extends string>(position: Position | null, at: A, id: I) =>
  position === null
    ? {}
    : {
        AND: [{ [at]: { lte: position.at } }, { OR: [{ [at]: { lt: position.at } }, { [id]: { lt: position.id } }] }],
      }
