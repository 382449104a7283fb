import type { z } from 'zod'
import type { EditionKind } from '#generated/prisma/client.ts'
import type { Actor } from '#lib/access/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import type { NewsroomEvent } from '#lib/events/event.ts'
import { transact } from '#lib/events/server/transact.ts'
import type { CorrectMove } from '../move-inputs.ts'
import { demandReady } from './demand-ready.ts'
import { freezeEdition, reachOf } from './freeze-edition.ts'
import { claimRevision, demand, type LoadedStory, loadStory } from './load-story.ts'
import { type Moved, moved } from './moved.ts'
import { lastSeen, showEdition } from './show-edition.ts'
import { keepAtMove } from './version-row.ts'

export type EditionInput = {
  id: number
  revision: number
  note?: string
  renewsFeedPosition?: boolean
  correction?: z.output<typeof CorrectMove>['correction']
  overrideReason?: string
}

export type EditionOptions = {
  /** What importers and the demo may say beside: when the story first went out, long before it came here. */
  publishedAt?: Date
  /** What goes out instead of the working copy as it stands: the words that were frozen when a date was set. */
  frozen?: (tx: Transaction, story: LoadedStory) => Promise<LoadedStory>
  /** What the scheduler tells of the date beside. */
  told?: Partial<Extract<NewsroomEvent, { type: 'story.published' }>['detail']>
}

/** A new edition of record: the one way by which words reach readers. Each move of publish-story.ts is this. */
export async function makeEdition(
  actor: Actor,
  kind: EditionKind,
  input: EditionInput,
  now: Date,
  { publishedAt, frozen, told }: EditionOptions = {},
): Promise<Moved> {
  if (publishedAt && (actor.origin === 'newsroom' || actor.origin === 'api')) {
    throw new Error('Only imports, the demo and the scheduler backdate an edition.')
  }
  return transact(actor, now, async (tx, record) => {
    const stored = await loadStory(tx, input.id)
    demand(actor, kind, stored)
    const story = frozen ? await frozen(tx, stored) : stored
    const override = demandReady(story, input.overrideReason, now)
    await claimRevision(tx, story.id, input.revision)

    const at = publishedAt ?? now
    const visibleFrom = story.embargoUntil !== null && story.embargoUntil > at ? story.embargoUntil : at
    const publishedById = actor.kind === 'person' ? actor.personId : null
    const seen = await lastSeen(tx, story.id, at)
    const firstPublishedAt = seen && story.firstPublishedAt ? story.firstPublishedAt : visibleFrom
    const birth = { kind, visibleFrom, firstPublishedAt, publishedById, note: input.note ?? '' }
    const edition = await freezeEdition(tx, story, birth)
    const feedAt = seen && input.renewsFeedPosition !== true ? seen.feedAt : visibleFrom
    const showing = { editionId: edition.id, storyId: story.id, sectionId: story.sectionId, visibleFrom, feedAt }
    const ended = await showEdition(tx, showing, at)
    if (input.correction) {
      await tx.correction.create({
        data: { ...input.correction, storyId: story.id, editionId: edition.id, correctedAt: visibleFrom },
      })
    }
    await tx.story.update({
      where: { id: story.id },
      data: {
        state: 'published',
        changedAt: at,
        firstPublishedAt,
        datelineDay: edition.datelineDay,
        ...(await withoutDate(tx, actor, stored, now)),
      },
    })
    await keepAtMove(tx, actor, story, { kind, editionNumber: edition.number }, now)
    await record({
      type: 'story.published',
      detail: {
        ...(await reachOf(tx, story)),
        edition: edition.number,
        kind,
        visibleFrom: visibleFrom.toISOString(),
        from: stored.state,
        ...(override ? { override } : {}),
        ...told,
        ...(mayBeUndone(actor) ? { before: beforeOf(stored, ended) } : {}),
      },
    })
    return moved(story, 'published', edition.number)
  })
}

/** A story that goes out before its date has none any more; the date of a later edition stays while others go out. */
async function withoutDate(tx: Transaction, actor: Actor, story: LoadedStory, now: Date) {
  const cleared = { scheduledAt: null, scheduledZone: null }
  if (actor.origin === 'scheduler') return cleared
  if (story.state !== 'scheduled') return {}
  await tx.scheduledMove.updateMany({
    where: { storyId: story.id, firedAt: null, cancelledAt: null },
    data: { cancelledAt: now, cancelledById: actor.kind === 'person' ? actor.personId : null },
  })
  return cleared
}

/** An archive that is brought in is not undone edition by edition. */
const mayBeUndone = ({ origin }: Actor) => origin !== 'import' && origin !== 'seed'

const beforeOf = (story: LoadedStory, ended: Awaited<ReturnType<typeof showEdition>>) => ({
  firstPublishedAt: story.firstPublishedAt?.toISOString() ?? null,
  datelineDay: story.datelineDay?.toISOString() ?? null,
  shown: ended.map(({ editionId, visibleUntil }) => ({ editionId, visibleUntil: visibleUntil?.toISOString() ?? null })),
})
