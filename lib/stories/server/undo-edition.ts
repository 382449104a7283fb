import type { Transaction } from '#lib/db/client.ts'
import { eventDetails } from '#lib/events/event.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import type { State } from '../workflow.ts'
import { listsOf } from './story-reach.ts'

type Undone = {
  edition: number
  state: State
  firstPublishedAt: Date | null
  datelineDay: Date | null
  sectionIds: number[]
  topicIds: number[]
}
type Published = { storyId: number; eventId: string; detail: unknown }

const dateOf = (iso: string | null) => (iso === null ? null : new Date(iso))

/**
 * Takes the edition that an event tells of off every surface, as if it had never been on show, and puts back on show
 * what it ended, to the same span and place. The caller holds the story's lock and has seen that nothing moved since.
 */
export async function takeBackEdition(tx: Transaction, { storyId, detail }: Published, now: Date): Promise<Undone> {
  const { edition: number, from, before } = eventDetails['story.published'].parse(detail)
  if (!before || !from) throw new Refusal('illegal-move', 'What stood before that edition is not known any more.')
  const edition = await tx.edition.findUniqueOrThrow({
    where: { storyId_number: { storyId, number } },
    include: { topics: true, publication: true },
  })
  await tx.$executeRaw`
    UPDATE publications SET visible_until = visible_from, undone_at = ${now} WHERE edition_id = ${edition.id}`
  for (const { editionId, visibleUntil } of before.shown) {
    await tx.publication.update({ where: { editionId }, data: { visibleUntil: dateOf(visibleUntil) } })
  }
  const shownAgain = await tx.edition.findMany({
    where: { id: { in: before.shown.map(({ editionId }) => editionId) } },
    include: { topics: true },
  })
  return {
    edition: number,
    state: from as State,
    firstPublishedAt: dateOf(before.firstPublishedAt),
    datelineDay: dateOf(before.datelineDay),
    ...(await listsOf(tx, [edition, ...shownAgain])),
  }
}

/** Whether somebody has set the dateline's day by hand since the event: that is theirs to keep. */
export const hasNewDay = async (tx: Transaction, { storyId, eventId }: Omit<Published, 'detail'>) =>
  (await tx.event.count({
    where: {
      storyId,
      id: { gt: BigInt(eventId) },
      type: 'story.edited',
      detail: { path: ['fields'], array_contains: 'datelineDay' },
    },
  })) > 0
