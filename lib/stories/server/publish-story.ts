import type { z } from 'zod'
import type { EditionKind } from '#generated/prisma/client.ts'
import type { Actor } from '#lib/access/actor.ts'
import { transact } from '#lib/events/server/transact.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import type { CorrectMove, PlainMove, PublishMove, UpdateMove } from '../move-inputs.ts'
import { readiness } from '../readiness.ts'
import { freezeEdition, reachOf } from './freeze-edition.ts'
import { claimRevision, demand, loadStory, readinessFacts } from './load-story.ts'
import { type Moved, moved } from './moved.ts'
import { lastSeen, showEdition } from './show-edition.ts'
import { keepAtMove } from './version-row.ts'

type EditionInput = {
  id: number
  revision: number
  note?: string
  renewsFeedPosition?: boolean
  correction?: z.output<typeof CorrectMove>['correction']
}

/** What importers and the demo may say beside: when the story first went out, long before it came here. */
export type Backdating = { publishedAt?: Date }

/** A new edition of record: the one way by which words reach readers. Each move below is this with its own kind. */
async function makeEdition(
  actor: Actor,
  kind: EditionKind,
  input: EditionInput,
  now: Date,
  { publishedAt }: Backdating = {},
): Promise<Moved> {
  if (publishedAt && (actor.origin === 'newsroom' || actor.origin === 'api')) {
    throw new Error('Only imports, the demo and the scheduler backdate an edition.')
  }
  return transact(actor, now, async (tx, record) => {
    const story = await loadStory(tx, input.id)
    demand(actor, kind, story)
    const { blockers } = readiness(readinessFacts(story), now)
    if (blockers.length > 0) {
      throw new Refusal('not-ready', blockers.map(({ message }) => message).join(' '), {
        fields: Object.fromEntries(blockers.map(({ field, message }) => [field, message])),
      })
    }
    await claimRevision(tx, story.id, input.revision)

    const at = publishedAt ?? now
    const visibleFrom = story.embargoUntil !== null && story.embargoUntil > at ? story.embargoUntil : at
    const publishedById = actor.kind === 'person' ? actor.personId : null
    const seen = await lastSeen(tx, story.id, at)
    const firstPublishedAt = seen && story.firstPublishedAt ? story.firstPublishedAt : visibleFrom
    const birth = { kind, visibleFrom, firstPublishedAt, publishedById, note: input.note ?? '' }
    const edition = await freezeEdition(tx, story, birth)
    const feedAt = seen && input.renewsFeedPosition !== true ? seen.feedAt : visibleFrom
    await showEdition(
      tx,
      { editionId: edition.id, storyId: story.id, sectionId: story.sectionId, visibleFrom, feedAt },
      at,
    )
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
        scheduledAt: null,
        scheduledZone: null,
      },
    })
    await keepAtMove(tx, actor, story, { kind, editionNumber: edition.number }, now)
    await record({
      type: 'story.published',
      detail: { ...(await reachOf(tx, story)), edition: edition.number, kind, visibleFrom: visibleFrom.toISOString() },
    })
    return moved(story, 'published', edition.number)
  })
}

/** First publication. With an embargo ahead, the edition becomes visible at that instant by itself. */
export const publishStory = (actor: Actor, input: z.output<typeof PublishMove>, now: Date, backdating?: Backdating) =>
  makeEdition(actor, 'publish', input, now, backdating)

/** New facts: readers see "Updated". */
export const updateStory = (actor: Actor, input: z.output<typeof UpdateMove>, now: Date, backdating?: Backdating) =>
  makeEdition(actor, 'update', input, now, backdating)

/** A slip that changes no meaning: a new edition, nothing shown. */
export const refileStory = (actor: Actor, input: z.output<typeof PlainMove>, now: Date, backdating?: Backdating) =>
  makeEdition(actor, 'refile', input, now, backdating)

/** A correction in public: what was wrong and what is right stand on the story and on the corrections page. */
export const correctStory = (actor: Actor, input: z.output<typeof CorrectMove>, now: Date, backdating?: Backdating) =>
  makeEdition(actor, 'correct', input, now, backdating)

/** A withdrawn story goes out again as a new edition. */
export const republishStory = (actor: Actor, input: z.output<typeof PlainMove>, now: Date) =>
  makeEdition(actor, 'republish', input, now)
