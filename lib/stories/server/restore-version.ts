import type { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import { transact } from '#lib/events/server/transact.ts'
import { newsroomSettings } from '#lib/settings/server/settings-queries.ts'
import { readAlsoIds } from '../body-text.ts'
import { compareStories, isUnchanged } from '../compare-stories.ts'
import type { RestoreVersion, StoryContent } from '../version.ts'
import { pointOf } from '../version.ts'
import { restoringChanges, type StillThere } from '../version-restore.ts'
import { editStory } from './edit-story.ts'
import { demand, loadStory } from './load-story.ts'
import { contentOf } from './version-content.ts'
import { contentAt } from './version-queries.ts'
import { latestVersion, lockStory, writeVersion } from './version-row.ts'

/** `kept`: the version that holds what stood there before; restoring it takes the restore back. */
export type Restored = { number: number; kept: number; revision: number }

/**
 * Brings an earlier point of a story back as a new version, in one transaction. What stands there now is kept as a
 * version first unless the latest one holds it already, so nothing is lost, not even what a colleague typed a moment ago;
 * therefore no revision is asked for.
 */
export function restoreVersion(actor: Actor, input: z.output<typeof RestoreVersion>, now: Date): Promise<Restored> {
  return transact(actor, now, async (tx, record) => {
    await lockStory(tx, input.id)
    const story = await loadStory(tx, input.id)
    demand(actor, 'edit', story)
    const old = await contentAt(tx, story, input.point)
    const present = await contentOf(tx, story)
    const from = await wordsOf(tx, input.point, story.id)

    const latest = await latestVersion(tx, story.id)
    const isKept = latest !== null && isUnchanged(compareStories(latest.content, present))
    const before = { kind: 'named', name: `Before ${from} came back` } as const
    const kept = isKept ? latest.number : await writeVersion(tx, actor, story, before, now)

    const changes = restoringChanges(present, old, await stillThere(tx, old), story.firstPublishedAt !== null)
    const { revision } = await editStory(actor, { id: story.id, revision: story.revision, changes }, now, 'restore')
    const point = pointOf(input.point)
    const birth = {
      kind: 'restore',
      ...(point?.kind === 'version' ? { restoredFrom: point.number } : { name: from }),
    } as const
    const number = await writeVersion(tx, actor, await loadStory(tx, story.id), birth, now)
    await record({ type: 'story.restored', detail: { storyId: story.id, version: number, from, kept } })
    return { number, kept, revision }
  })
}

/** The point in words for a person: `version 3`, `edition 2`, `the text of 14:02, 3 Nov`. */
async function wordsOf(tx: Transaction, name: string, storyId: number): Promise<string> {
  const point = pointOf(name)
  if (point?.kind !== 'edits') return name.replace('-', ' ')
  const row = await tx.textUpdate.findFirst({
    where: { storyId, id: { lte: point.upTo } },
    orderBy: { id: 'desc' },
    select: { at: true },
  })
  const { zone } = await newsroomSettings(tx)
  const words = new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'medium', timeStyle: 'short' })
  return `the text of ${words.format(row?.at)}`
}

/** What the old point names and the newsroom still has; a merged topic stands as the one it gave way to. */
async function stillThere(tx: Transaction, { details, body }: StoryContent): Promise<StillThere> {
  const ids = (list: readonly { id: number }[] | undefined) => (list ?? []).map(({ id }) => id)
  const [topics, places, stories] = await Promise.all([
    tx.topic.findMany({ where: { id: { in: ids(details.topics) } }, select: { id: true, mergedIntoId: true } }),
    tx.place.findMany({ where: { id: { in: ids(details.places) } }, select: { id: true } }),
    tx.story.findMany({
      where: { id: { in: [...ids(details.related), ...readAlsoIds(body)] } },
      select: { id: true },
    }),
  ])
  return {
    topicIds: new Map(topics.map(({ id, mergedIntoId }) => [id, mergedIntoId ?? id])),
    placeIds: new Set(ids(places)),
    storyIds: new Set(ids(stories)),
  }
}
