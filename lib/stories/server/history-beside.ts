import { db } from '#lib/db/client.ts'
import type { StoryRecord } from '../history.ts'

const iso = (at: Date | null) => at?.toISOString() ?? null
const named = { select: { name: true } } as const
const most = 100

/** What stands beside the events of a story, latest first. The caller has asked the policy. */
export async function besideEvents(
  storyId: number,
): Promise<Pick<StoryRecord, 'editions' | 'dates' | 'receipts' | 'notices'>> {
  const where = { storyId }
  const latest = { orderBy: { id: 'desc' }, take: most } as const
  const [editions, dates, receipts, notices] = await Promise.all([
    db.edition.findMany({
      where,
      ...latest,
      select: {
        number: true,
        kind: true,
        publishedAt: true,
        hash: true,
        publishedBy: named,
        publication: { select: { undoneAt: true } },
        correction: { select: { wrong: true, right: true } },
      },
    }),
    db.scheduledMove.findMany({ where, ...latest, include: { createdBy: named, cancelledBy: named } }),
    db.removalReceipt.findMany({ where, ...latest, include: { surfaces: { select: { state: true } } } }),
    db.notice.findMany({ where, ...latest, include: { person: named } }),
  ])
  return {
    editions: editions.map(({ number, kind, publishedAt, hash, publishedBy, publication, correction }) => ({
      number,
      kind,
      at: publishedAt.toISOString(),
      who: publishedBy?.name ?? 'The system',
      hash,
      isUndone: (publication?.undoneAt ?? null) !== null,
      correction,
    })),
    dates: dates.map((date) => ({
      id: date.id,
      kind: date.kind,
      at: date.at.toISOString(),
      wall: date.wall,
      zone: date.zone,
      who: date.createdBy?.name ?? 'The system',
      became: becameOf(date),
    })),
    receipts: receipts.map(({ id, move, at, checkedAt, surfaces }) => ({
      id,
      move,
      at: at.toISOString(),
      surfaces: surfaces.length,
      gone: surfaces.filter(({ state }) => state === 'gone').length,
      checkedAt: iso(checkedAt),
    })),
    notices: notices.map(({ id, at, kind, person, readAt, mailedAt }) => ({
      id,
      at: at.toISOString(),
      to: person.name,
      kind,
      readAt: iso(readAt),
      mailedAt: iso(mailedAt),
    })),
  }
}

type Ending = {
  firedAt: Date | null
  editionNumber: number | null
  cancelledAt: Date | null
  cancelledBy: { name: string } | null
  refusal: string | null
}

function becameOf({ firedAt, editionNumber, cancelledAt, cancelledBy, refusal }: Ending): string {
  if (firedAt) return `went out as edition ${editionNumber ?? ''}`.trim()
  if (cancelledAt) return `taken off${cancelledBy ? ` by ${cancelledBy.name}` : ''}`
  return refusal ? `held back: ${refusal}` : 'waits'
}
