import type { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import { transact } from '#lib/events/server/transact.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { type ChainStep, type FollowUp, keepsText, type LinkStory, urgencyOfStep } from '../chain.ts'
import { withoutEditorialMarks } from '../editorial-marks.ts'
import { mayCreateIn } from '../policy.ts'
import type { StoryChanges } from '../story-fields.ts'
import { chainIdsOf } from './chain-ids.ts'
import { createStory } from './create-story.ts'
import { editStory } from './edit-story.ts'
import { claimRevision, demand, type LoadedStory, loadStory } from './load-story.ts'

/** Starts the next piece of a running story from the present one. */
export function followUp(actor: Actor, input: z.output<typeof FollowUp>, now: Date): Promise<{ id: number }> {
  return transact(actor, now, async (tx, record) => {
    const before = await loadStory(tx, input.id)
    demand(actor, 'read', before)
    demandAlive(before)
    if (!mayCreateIn(actor, before.section, before.kind))
      throw new Refusal('not-allowed', `You may not start a story in ${before.section.name}.`)
    const draft = await createStory(actor, { kind: before.kind, sectionId: before.sectionId }, now)
    const { revision } = await editStory(actor, { ...draft, changes: startOf(before, input.step) }, now)
    await record(await link(tx, draft.id, revision, { followsId: before.id, step: input.step }))
    return { id: draft.id }
  })
}

/** What the next piece has from the one before. */
function startOf(before: LoadedStory, step: ChainStep): StoryChanges {
  const { slugline, headline, standfirst, body } = before
  return {
    slugline,
    urgency: urgencyOfStep[step],
    topicIds: before.topics.flatMap(({ topic }) => (topic.mergedIntoId === null ? [topic.id] : [])),
    placeIds: before.places.map(({ id }) => id),
    datelineProfile: before.datelineProfile as StoryChanges['datelineProfile'],
    ...(keepsText(step) ? { headline, standfirst, body: withoutEditorialMarks(body) } : {}),
  }
}

/** Makes a story the next piece of another, or one that stands by itself. */
export function linkStory(actor: Actor, input: z.output<typeof LinkStory>, now: Date): Promise<{ revision: number }> {
  return transact(actor, now, async (tx, record) => {
    const story = await loadStory(tx, input.id)
    demand(actor, 'edit', story)
    if (input.followsId !== null) {
      const before = await loadStory(tx, input.followsId)
      demand(actor, 'read', before)
      demandAlive(before)
    }
    const followed = await link(tx, story.id, input.revision, input)
    await record(followed)
    return { revision: followed.detail.revision }
  })
}

function demandAlive({ id, state }: LoadedStory): void {
  if (state !== 'killed' && state !== 'spiked') return
  throw new Refusal('illegal-move', `Story ${id} is ${state}. Take up another piece of the chain.`)
}

type Link = { followsId: number | null; step: ChainStep | null }

/** One at a time for the whole newsroom: of two links that close a circle together the second must see the first. */
async function link(tx: Transaction, id: number, seen: number, { followsId, step }: Link) {
  await tx.$queryRaw`SELECT 1 AS held FROM (SELECT pg_advisory_xact_lock(hashtext('story-chain'))) AS lock`
  const before = await chainIdsOf([id], tx)
  if (followsId !== null && (await ancestorsOf(tx, followsId)).includes(id)) {
    const message = followsId === id ? 'A story cannot follow itself.' : `Story ${followsId} already follows this one.`
    throw new Refusal('invalid', message, { fields: { followsId: 'Choose an earlier piece.' } })
  }
  const revision = await claimRevision(tx, id, seen, { overText: true })
  await tx.story.update({ where: { id }, data: { followsId, chainStep: step } })
  const after = await chainIdsOf([id], tx)
  const chainIds = [...new Set([...before, ...after])].sort((a, b) => a - b)
  return { type: 'story.followed' as const, detail: { storyId: id, revision, followsId, step, chainIds } }
}

/** The story and everything it follows. */
async function ancestorsOf(tx: Transaction, id: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    WITH RECURSIVE line (id) AS (
      SELECT ${id}::int
      UNION
      SELECT story.follows_id FROM line JOIN stories story ON story.id = line.id WHERE story.follows_id IS NOT NULL
    ) SELECT id FROM line`
  return rows.map((row) => row.id)
}
