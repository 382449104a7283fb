import type { Transaction } from '#lib/db/client.ts'
import { countedOneByOne, longestNotice, type NoticeKind } from '../notice.ts'

export type NewNotice = {
  personIds: readonly (number | null)[]
  kind: NoticeKind
  storyId?: number
  coverageId?: number
  threadId?: string
  /** Who caused it, who is not told of it; the system where nobody is named. */
  byId?: number | null
  text: string
}

/**
 * Tells people something, inside the transaction of the change: never oneself, nobody twice, nobody who has no account
 * any more. One that says what an unread notice says already takes its place, so that the latest word counts.
 */
export async function notify(
  tx: Transaction,
  { personIds, byId = null, text, ...what }: NewNotice,
  now: Date,
): Promise<void> {
  const ids = [...new Set(personIds)].filter((id) => id !== null).filter((id) => id !== byId)
  if (ids.length === 0) return
  const people = await tx.person.findMany({ where: { id: { in: ids }, disabledAt: null }, select: { id: true } })
  if (people.length === 0) return
  const told = people.map(({ id }) => id)
  const { kind, storyId = null, coverageId = null } = what
  if (!countedOneByOne.includes(kind)) {
    const alike = { personId: { in: told }, kind, storyId, coverageId, readAt: null }
    await tx.notice.deleteMany({ where: { ...alike, mailedAt: null } })
    await tx.notice.updateMany({ where: alike, data: { readAt: now } })
  }
  const words = [...text].length > longestNotice ? `${[...text].slice(0, longestNotice - 1).join('')}…` : text
  await tx.notice.createMany({ data: told.map((personId) => ({ ...what, personId, byId, text: words, at: now })) })
}
