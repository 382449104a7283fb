import type { z } from 'zod'
import type { EditionKind } from '#generated/prisma/client.ts'
import type { Actor } from '#lib/access/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import type { NewsroomEvent } from '#lib/events/event.ts'
import type { CorrectMove } from '../move-inputs.ts'
import type { StoryContent } from '../version.ts'
import { demandReady } from './demand-ready.ts'
import { frozenStories } from './frozen-story.ts'
import { demand, type LoadedStory, loadStories } from './load-story.ts'
import { contentOfVersion } from './version-row.ts'

export type EditionInput = {
  id: number
  revision: number
  note?: string
  renewsFeedPosition?: boolean
  correction?: z.output<typeof CorrectMove>['correction']
  overrideReason?: string
}

/** What is asked for: one edition of one story. */
export type EditionOrder = {
  kind: EditionKind
  input: EditionInput
  /** The version whose words go out in place of the working copy's: they were frozen when a date was set. */
  versionId?: number | null
  /** What the scheduler tells of the date beside. */
  told?: Partial<Extract<NewsroomEvent, { type: 'story.published' }>['detail']>
}

/** `stored` as the desk has it, `story` as it goes out. */
export type EditionDraft = {
  order: EditionOrder
  stored: LoadedStory
  story: LoadedStory
  override: ReturnType<typeof demandReady>
}

/** What would go out, once right, state and readiness are judged; refuses the whole for one that may not. */
export async function editionDrafts(
  tx: Transaction,
  actor: Actor,
  orders: readonly EditionOrder[],
  now: Date,
): Promise<EditionDraft[]> {
  const stored = await loadStories(
    tx,
    orders.map(({ input }) => input.id),
  )
  for (const [n, story] of stored.entries()) demand(actor, orders[n]!.kind, story)
  const versions = await contentOfVersions(
    tx,
    orders.flatMap(({ versionId }) => versionId ?? []),
  )
  const frozen = await frozenStories(
    tx,
    orders.flatMap(({ versionId }, n) =>
      versionId ? [{ story: stored[n]!, content: contentFrom(versions, versionId) }] : [],
    ),
  )
  return orders.map((order, n) => {
    const story = frozen.find(({ id }) => id === order.input.id) ?? stored[n]!
    return { order, stored: stored[n]!, story, override: demandReady(story, order.input.overrideReason, now) }
  })
}

type Versions = Map<number, StoryContent>

async function contentOfVersions(tx: Transaction, ids: readonly number[]): Promise<Versions> {
  if (ids.length === 0) return new Map()
  const rows = await tx.storyVersion.findMany({ where: { id: { in: [...ids] } } })
  return new Map(rows.map((row) => [row.id, contentOfVersion(row)]))
}

function contentFrom(versions: Versions, id: number): StoryContent {
  const content = versions.get(id)
  if (!content) throw new Error(`Version ${id}, which a date is kept for, is not there.`)
  return content
}
