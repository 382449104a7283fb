import type { Actor } from '#lib/access/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import { Body } from '../body.ts'
import { type StoryContent, VersionDetails, type VersionKind } from '../version.ts'
import type { LoadedStory } from './load-story.ts'
import { contentOf } from './version-content.ts'

type Birth = { kind: VersionKind; name?: string; editionNumber?: number; restoredFrom?: number }
/** Each story once. */
type Kept = { story: LoadedStory; birth: Birth }

/** Takes the story's lock, under which its versions are numbered. */
export const lockStory = (tx: Transaction, id: number) =>
  tx.$queryRaw`SELECT id FROM stories WHERE id = ${id} FOR UPDATE`

/** Keeps the story as it was loaded as its next version. The caller holds the story's lock. */
export async function writeVersion(
  tx: Transaction,
  actor: Actor,
  story: LoadedStory,
  birth: Birth,
  now: Date,
): Promise<number> {
  const [number] = await writeVersions(tx, actor, [{ story, birth }], now)
  return number!
}

/** The same for many stories; their versions' numbers, in this order. */
async function writeVersions(tx: Transaction, actor: Actor, kept: readonly Kept[], now: Date): Promise<number[]> {
  const last = await tx.storyVersion.groupBy({
    by: ['storyId'],
    where: { storyId: { in: kept.map(({ story }) => story.id) } },
    _max: { number: true },
  })
  const lastOf = new Map(last.map(({ storyId, _max }) => [storyId, _max.number ?? 0]))
  const personId = actor.kind === 'person' ? actor.personId : null
  const data = []
  for (const { story, birth } of kept) {
    const number = (lastOf.get(story.id) ?? 0) + 1
    data.push({ ...birth, ...(await contentOf(tx, story)), storyId: story.id, number, personId, at: now })
  }
  await tx.storyVersion.createMany({ data })
  return data.map(({ number }) => number)
}

/**
 * Keeps versions because of a move, in its transaction. Not for what an import or the seed writes: its editions hold
 * the same words already, and an archive of a million stories would be kept twice.
 */
export async function keepAtMove(tx: Transaction, actor: Actor, kept: readonly Kept[], now: Date): Promise<void> {
  if (actor.origin === 'import' || actor.origin === 'seed') return
  await writeVersions(tx, actor, kept, now)
}

/** The latest version, with its content; null where none was kept yet. */
export async function latestVersion(tx: Transaction, storyId: number) {
  const row = await tx.storyVersion.findFirst({ where: { storyId }, orderBy: { number: 'desc' } })
  return row && { number: row.number, content: contentOfVersion(row) }
}

type Row = Omit<StoryContent, 'body' | 'details'> & { body: unknown; details: unknown }

/** What a version holds. Versions outlive releases: a detail this release does not know is left out. */
export const contentOfVersion = ({
  headline,
  shortHeadline,
  standfirst,
  slugline,
  body,
  details,
}: Row): StoryContent => ({
  headline,
  shortHeadline,
  standfirst,
  slugline,
  body: Body.parse(body),
  details: knownDetails(details),
})

function knownDetails(stored: unknown): Partial<VersionDetails> {
  const details = VersionDetails.partial().safeParse(stored)
  return details.success ? details.data : {}
}
