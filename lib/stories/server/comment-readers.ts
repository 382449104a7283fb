import type { PersonActor } from '#lib/access/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import type { Name } from '../comment-thread.ts'
import { type GuardedStory, may } from '../policy.ts'

type Row = Name & { email: string; grants: PersonActor['grants'] }

/** What of a person says whether they may read a story. */
export const readerColumns = {
  id: true,
  name: true,
  email: true,
  grants: { select: { role: true, sectionId: true } },
} as const

/** Whether this person, who is not asking, may read the story. */
export const mayReadStory = ({ id, name, email, grants }: Row, story: GuardedStory): boolean =>
  may({ kind: 'person', personId: id, name, email, grants, origin: 'newsroom', address: '' }, 'read', story)

/** The people of these ids who have not been disabled. */
export const activePeople = (tx: Transaction, ids: readonly number[]): Promise<Row[]> =>
  tx.person.findMany({ where: { id: { in: [...ids] }, disabledAt: null }, select: readerColumns })
