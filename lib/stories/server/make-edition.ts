import type { EditionKind } from '#generated/prisma/client.ts'
import type { Actor } from '#lib/access/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import { transact } from '#lib/events/server/transact.ts'
import { type EditionDraft, type EditionInput, type EditionOrder, editionDrafts } from './edition-draft.ts'
import { type EditionBirth, type FrozenEdition, freezeEditions } from './freeze-edition.ts'
import { claimRevisions, type LoadedStory } from './load-story.ts'
import { type Moved, moved } from './moved.ts'
import { lastSeen, showEditions } from './show-edition.ts'
import { reachesOf } from './story-reach.ts'
import { keepAtMove } from './version-row.ts'

export type EditionOptions = {
  /** What importers and the demo may say beside: when the story first went out, long before it came here. */
  publishedAt?: Date
}

/** A new edition of record. Each move of publish-story.ts is this. */
export async function makeEdition(
  actor: Actor,
  kind: EditionKind,
  input: EditionInput,
  now: Date,
  options?: EditionOptions,
): Promise<Moved> {
  const [made] = await makeEditions(actor, [{ kind, input }], now, options)
  return made!
}

/** An edition between its judgement and its row: when readers see it, and where in their lists. */
type Dated = EditionDraft & { birth: EditionBirth; feedAt: Date }

/**
 * New editions of record, each of another story, all or none: the one way by which words reach readers. Many cost hardly
 * more questions to the database than one, so that a thousand of one minute go out within seconds.
 */
export function makeEditions(
  actor: Actor,
  orders: readonly EditionOrder[],
  now: Date,
  { publishedAt }: EditionOptions = {},
): Promise<Moved[]> {
  if (publishedAt && (actor.origin === 'newsroom' || actor.origin === 'api')) {
    throw new Error('Only imports, the demo and the scheduler backdate an edition.')
  }
  return transact(actor, now, async (tx, record) => {
    const drafts = await editionDrafts(tx, actor, orders, now)
    await claimRevisions(
      tx,
      orders.map(({ input }) => ({ id: input.id, seen: input.revision })),
    )
    const at = publishedAt ?? now
    const dated = await datedDrafts(tx, actor, drafts, at)
    const editions = await freezeEditions(
      tx,
      dated.map(({ birth }) => birth),
    )
    const ended = await showEditions(
      tx,
      dated.map(({ story, birth, feedAt }, n) => ({
        editionId: editions[n]!.id,
        storyId: story.id,
        sectionId: story.sectionId,
        visibleFrom: birth.visibleFrom,
        feedAt,
      })),
      at,
    )
    await correct(tx, dated, editions)
    await settle(tx, actor, dated, editions, { at, now })
    const kept = dated.map(({ order, story }, n) => ({
      story,
      birth: { kind: order.kind, editionNumber: editions[n]!.number },
    }))
    await keepAtMove(tx, actor, kept, now)
    const reaches = await reachesOf(
      tx,
      dated.map(({ story }) => story),
    )
    await record(
      ...dated.map(({ order, stored, birth, override }, n) => ({
        type: 'story.published' as const,
        detail: {
          ...reaches[n]!,
          edition: editions[n]!.number,
          kind: order.kind,
          visibleFrom: birth.visibleFrom.toISOString(),
          from: stored.state,
          ...(override ? { override } : {}),
          ...order.told,
          ...(mayBeUndone(actor) ? { before: beforeOf(stored, ended) } : {}),
        },
      })),
    )
    return dated.map(({ story }, n) => moved(story, 'published', editions[n]!.number))
  })
}

async function datedDrafts(tx: Transaction, actor: Actor, drafts: EditionDraft[], at: Date): Promise<Dated[]> {
  const publishedById = actor.kind === 'person' ? actor.personId : null
  const seen = await lastSeen(
    tx,
    drafts.map(({ story }) => story.id),
    at,
  )
  return drafts.map((draft) => {
    const { story, order } = draft
    const visibleFrom = story.embargoUntil !== null && story.embargoUntil > at ? story.embargoUntil : at
    const seenAt = seen.get(story.id)
    const firstPublishedAt = seenAt && story.firstPublishedAt ? story.firstPublishedAt : visibleFrom
    const note = order.input.note ?? ''
    return {
      ...draft,
      birth: { story, kind: order.kind, visibleFrom, firstPublishedAt, publishedById, note },
      feedAt: seenAt && order.input.renewsFeedPosition !== true ? seenAt : visibleFrom,
    }
  })
}

async function correct(tx: Transaction, dated: readonly Dated[], editions: readonly FrozenEdition[]): Promise<void> {
  const data = dated.flatMap(({ order, story, birth }, n) => {
    const { correction } = order.input
    const edition = { storyId: story.id, editionId: editions[n]!.id, correctedAt: birth.visibleFrom }
    return correction ? [{ ...correction, ...edition }] : []
  })
  if (data.length > 0) await tx.correction.createMany({ data })
}

/** The stories are published now. One that goes out before its date has none any more; that of a later edition stays. */
async function settle(
  tx: Transaction,
  actor: Actor,
  dated: readonly Dated[],
  editions: readonly FrozenEdition[],
  { at, now }: { at: Date; now: Date },
): Promise<void> {
  const keepsDate = actor.origin === 'scheduler'
  const rows = dated.map(({ story, stored, birth }, n) => ({
    id: story.id,
    first: birth.firstPublishedAt,
    day: editions[n]!.datelineDay.toISOString().slice(0, 10),
    undated: keepsDate || stored.state === 'scheduled',
  }))
  await tx.$executeRaw`
    UPDATE stories story SET state = 'published', changed_at = ${at}, first_published_at = settled.first,
      dateline_day = settled.day,
      scheduled_at = CASE WHEN settled.undated THEN NULL ELSE story.scheduled_at END,
      scheduled_zone = CASE WHEN settled.undated THEN NULL ELSE story.scheduled_zone END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS settled (id int, first timestamptz, day date, undated bool)
    WHERE story.id = settled.id`
  const early = keepsDate ? [] : rows.filter(({ undated }) => undated).map(({ id }) => id)
  if (early.length === 0) return
  await tx.scheduledMove.updateMany({
    where: { storyId: { in: early }, firedAt: null, cancelledAt: null },
    data: { cancelledAt: now, cancelledById: actor.kind === 'person' ? actor.personId : null },
  })
}

/** An archive that is brought in is not undone edition by edition. */
const mayBeUndone = ({ origin }: Actor) => origin !== 'import' && origin !== 'seed'

const beforeOf = (story: LoadedStory, ended: Awaited<ReturnType<typeof showEditions>>) => ({
  firstPublishedAt: story.firstPublishedAt?.toISOString() ?? null,
  datelineDay: story.datelineDay?.toISOString() ?? null,
  shown: ended
    .filter(({ storyId }) => storyId === story.id)
    .map(({ editionId, visibleUntil }) => ({ editionId, visibleUntil: visibleUntil?.toISOString() ?? null })),
})
