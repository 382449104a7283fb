import { type Actor, holds } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { describeEvent } from '../event-words.ts'
import { eventsOfKind, type HistoryKind, type RecordLine, type StoryRecord } from '../history.ts'
import { moreOfEvent } from '../history-words.ts'
import { besideEvents } from './history-beside.ts'
import { readableStory } from './working-copy-query.ts'

type Asked = { id: number; kind?: HistoryKind | undefined; before?: string | undefined }

/** One page of what happened to a story, latest first, with its editions, dates, receipts and notices. */
export async function storyRecord(actor: Actor, { id, kind, before }: Asked, limit: number): Promise<StoryRecord> {
  const story = await readableStory(actor, id)
  const seesAddresses = holds(actor, ['editor'], story.section)
  const [events, beside] = await Promise.all([
    db.event.findMany({
      where: {
        storyId: id,
        ...(kind ? { type: { in: eventsOfKind(kind) } } : {}),
        ...(before ? { id: { lt: BigInt(before) } } : {}),
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
      include: { person: { select: { name: true } } },
    }),
    besideEvents(id),
  ])
  const lines = events.slice(0, limit).map((event): RecordLine => {
    const detail = event.detail as { edition?: unknown } | null
    return {
      id: String(event.id),
      at: event.at.toISOString(),
      who: event.person?.name ?? 'The system',
      type: event.type,
      what: describeEvent(event.type, event.detail),
      more: moreOfEvent(event.detail),
      edition: event.type === 'story.published' && typeof detail?.edition === 'number' ? detail.edition : null,
      origin: event.origin,
      address: seesAddresses ? event.address : '',
    }
  })
  return {
    story: { id, headline: story.headline, state: story.state },
    lines,
    earlier: events.length > limit ? (lines.at(-1)?.id ?? null) : null,
    ...beside,
  }
}
