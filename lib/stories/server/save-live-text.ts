import type { Actor } from '#lib/access/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import { oneTransaction } from '#lib/events/server/one-transaction.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import type { TextValues } from '../live-text.ts'
import { mergedUpdates } from '../live-update.ts'
import { type GuardedStory, may } from '../policy.ts'
import type { State } from '../workflow.ts'
import { appendUpdates, type HeldText, openLiveText, type TextRow, updatesAfter } from './live-text.ts'

/** One change of one person's screen. `sitting` tells the screens and visits of a person apart. */
export type Push = { actor: Actor; sitting: string; update: Uint8Array }
export type Saved = {
  /** The document to go on with: another one where a refused change spoiled the old. */
  held: HeldText
  revision: number
  changedAt: Date
  /** For each push: saved, or why not. */
  outcomes: ('saved' | Refusal)[]
  /** What every other screen must hear, in order: the changes of other processes, and the pushes as they came. */
  news: Uint8Array[]
}

/**
 * Saves changes of a live text, all in one transaction under the story's lock: rights as they are at this moment, the
 * guard of the body, the rows, the projection, one revision more. Whatever it throws, `held` is spoiled and must be
 * opened anew; nothing was saved then.
 */
export async function saveLiveText(held: HeldText, pushes: readonly Push[], now: Date): Promise<Saved> {
  const refused = new Map<Push, Refusal>()
  const earlier: Uint8Array[] = []
  let current = held
  for (;;) {
    const going = pushes.filter((push) => !refused.has(push))
    const before = current
    try {
      const { news, ...saved } = await oneTransaction((tx) => attempt(tx, before, going, refused, now))
      const outcomes = pushes.map((push) => refused.get(push) ?? 'saved')
      return { ...saved, held: current, outcomes, news: [...earlier, ...news] }
    } catch (error) {
      if (!(error instanceof Spoiled)) throw error
      refused.set(error.push, error.refusal)
      // What other processes had written is in the new document from the start; screens here still have to hear of it.
      earlier.push(...(await refreshed(before.upToId, held.storyId)))
      current = await openLiveText(held.storyId, now)
    }
  }
}

/** A change that must not be let in has spoiled the document it was tried on. */
class Spoiled extends Error {
  readonly push: Push
  readonly refusal: Refusal
  constructor(push: Push, refusal: Refusal) {
    super(refusal.message)
    this.push = push
    this.refusal = refusal
  }
}

async function attempt(
  tx: Transaction,
  held: HeldText,
  pushes: readonly Push[],
  refused: Map<Push, Refusal>,
  now: Date,
) {
  const story = await lockedStory(tx, held.storyId)
  const news = await takeIn(tx, held)
  const rows: TextRow[] = []
  let touched: Partial<TextValues> = {}
  for (const push of pushes) {
    if (!may(push.actor, 'edit', story)) {
      refused.set(push, new Refusal('not-allowed', `You may not change this story now: it is ${story.state}.`))
      continue
    }
    const let_ = letIn(held, push)
    if (let_.update === null) continue
    await demandOwnSuggestions(tx, held.storyId, push, let_.suggestedBy)
    touched = { ...touched, ...let_.touched }
    news.push(push.update)
    addRow(rows, push, let_.update)
  }
  if (rows.length === 0) return { news, revision: story.revision, changedAt: story.changedAt }
  await appendUpdates(tx, held, rows, now)
  const { revision } = await tx.story.update({
    where: { id: held.storyId },
    data: { ...touched, changedAt: now, revision: { increment: 1 } },
    select: { revision: true },
  })
  return { news, revision, changedAt: now }
}

function letIn(held: HeldText, push: Push) {
  try {
    return held.text.let(push.update)
  } catch (error) {
    throw error instanceof Refusal ? new Spoiled(push, error) : error
  }
}

/**
 * A new suggestion carries the name of who makes it. Somebody else's may only come back, as an undo brings it: of a
 * person who has written in this story.
 */
async function demandOwnSuggestions(tx: Transaction, storyId: number, push: Push, names: ReadonlySet<number>) {
  const others = [...names].filter((id) => push.actor.kind !== 'person' || id !== push.actor.personId)
  if (others.length === 0) return
  const where = { storyId, personId: { in: others } }
  const written = await tx.textUpdate.findMany({ where, distinct: ['personId'], select: { personId: true } })
  if (written.length === others.length) return
  throw new Spoiled(push, new Refusal('invalid', 'A suggestion carries another person’s name. Reload the page.'))
}

/** What one screen sends in one go is one row. */
function addRow(rows: TextRow[], { actor, sitting }: Push, update: Uint8Array): void {
  const personId = actor.kind === 'person' ? actor.personId : null
  const last = rows.at(-1)
  if (last?.personId === personId && last.sitting === sitting) last.update = mergedUpdates([last.update, update])
  else rows.push({ personId, origin: actor.origin, sitting, update })
}

/** Takes in what other processes have saved; what is new is for the screens of this one. */
export const refreshLiveText = (held: HeldText): Promise<Uint8Array[]> => oneTransaction((tx) => takeIn(tx, held))

async function takeIn(tx: Transaction, held: HeldText): Promise<Uint8Array[]> {
  const rows = await updatesAfter(tx, held.storyId, held.upToId)
  for (const { update } of rows) held.text.let(update)
  held.upToId = rows.at(-1)?.id ?? held.upToId
  held.sinceState += rows.length
  return rows.map(({ update }) => update)
}

const refreshed = (upToId: bigint, storyId: number): Promise<Uint8Array[]> =>
  oneTransaction(async (tx) => (await updatesAfter(tx, storyId, upToId)).map(({ update }) => update))

type Locked = GuardedStory & { state: State; revision: number; changedAt: Date }

/** The story's row, locked, with what rights look at. */
async function lockedStory(tx: Transaction, id: number): Promise<Locked> {
  const [row] = await tx.$queryRaw<LockedRow[]>`
    SELECT s.state::text AS state, s.revision, s.changed_at, s.section_id, section.parent_id, s.created_by_id,
      s.assignee_id,
      ARRAY(SELECT person_id FROM bylines WHERE story_id = s.id AND person_id IS NOT NULL) AS signed_by
    FROM stories s JOIN sections section ON section.id = s.section_id WHERE s.id = ${id} FOR UPDATE OF s`
  if (!row) throw new Refusal('not-found', 'There is no such story.')
  return {
    state: row.state,
    revision: row.revision,
    changedAt: row.changed_at,
    section: { id: row.section_id, parentId: row.parent_id },
    authorIds: [row.created_by_id, row.assignee_id, ...row.signed_by].filter((personId) => personId !== null),
  }
}

type LockedRow = {
  state: State
  revision: number
  changed_at: Date
  section_id: number
  parent_id: number | null
  created_by_id: number | null
  assignee_id: number | null
  signed_by: number[]
}
