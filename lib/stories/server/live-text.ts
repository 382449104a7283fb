// Live texts in the database. Every change that was acknowledged is a row of `text_updates`, written in one transaction
// with its projection onto the story's row, so that commands, lists and readers never see less than the screen called saved.
import type { Actor, Origin } from '#lib/access/actor.ts'
import { db, type Transaction } from '#lib/db/client.ts'
import { oneTransaction } from '#lib/events/server/one-transaction.ts'
import { eventChannel } from '#lib/events/server/transact.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { Body } from '../body.ts'
import { type GuardedLiveText, guardLiveText } from '../guarded-live-text.ts'
import { liveTextOf, type TextValues } from '../live-text.ts'
import { encodeDocument, mergedUpdates } from '../live-update.ts'

/** How words came in: by a door of the product, or out of an earlier version. A comment's mark brings no words. */
export type TextOrigin = Origin | 'opened' | 'restore' | 'merged' | 'comment'
export type HeldText = { storyId: number; text: GuardedLiveText; upToId: bigint; sinceState: number }

/** Rows that may lie on top of the kept state before it is renewed. */
const mostOnTop = 200

/** The live text of a story, begun from the columns of its row where nobody has opened it before. */
export async function openLiveText(storyId: number, now: Date, tx: Transaction = db): Promise<HeldText> {
  const kept = (await keptUpdates(tx, storyId)) ?? (await begin(storyId, now))
  return { storyId, text: guardLiveText(kept.updates), upToId: kept.upToId, sinceState: kept.updates.length - 1 }
}

/** The whole document as one update, without looking into it. */
export async function wholeLiveText(storyId: number, now: Date): Promise<Uint8Array> {
  const { updates } = (await keptUpdates(db, storyId)) ?? (await begin(storyId, now))
  return mergedUpdates(updates)
}

type Kept = { updates: Uint8Array[]; upToId: bigint }

async function keptUpdates(tx: Transaction, storyId: number): Promise<Kept | null> {
  const kept = await tx.liveText.findUnique({ where: { storyId } })
  if (!kept) return null
  const rows = await updatesAfter(tx, storyId, kept.upToId)
  return { updates: [kept.state, ...rows.map(({ update }) => update)], upToId: rows.at(-1)?.id ?? kept.upToId }
}

/** Rows of one story are written under its lock: their ids are in the order in which they were committed. */
export const updatesAfter = (tx: Transaction, storyId: number, id: bigint) =>
  tx.textUpdate.findMany({
    where: { storyId, id: { gt: id } },
    orderBy: { id: 'asc' },
    select: { id: true, update: true },
  })

/** Begins the text under the story's lock, so that it begins once, from columns nobody is changing. */
function begin(storyId: number, now: Date): Promise<Kept> {
  return oneTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM stories WHERE id = ${storyId} FOR UPDATE`
    const begun = await keptUpdates(tx, storyId)
    if (begun) return begun
    const story = await tx.story.findUnique({ where: { id: storyId }, select: textColumns })
    if (!story) throw new Refusal('not-found', 'There is no such story.')
    const state = encodeDocument(liveTextOf({ ...story, body: Body.parse(story.body) }))
    // A row like any other, so that the stream of edits tells the text from its beginning.
    const opened: TextRow & { origin: TextOrigin } = { personId: null, origin: 'opened', sitting: '', update: state }
    const { id } = await tx.textUpdate.create({ data: { ...opened, update: state, storyId, at: now } })
    await tx.liveText.create({ data: { storyId, state, upToId: id, savedAt: now } })
    return { updates: [state], upToId: id }
  })
}

const textColumns = {
  headline: true,
  shortHeadline: true,
  standfirst: true,
  slugline: true,
  body: true,
} as const

export type TextRow = { personId: number | null; origin: string; sitting: string; update: Uint8Array }

/** Writes rows, renews the kept state when many lie on top of it, and tells every process. The caller holds the story's lock. */
export async function appendUpdates(tx: Transaction, held: HeldText, rows: readonly TextRow[], now: Date) {
  const written = await tx.textUpdate.createManyAndReturn({
    data: rows.map((row) => ({ ...row, update: new Uint8Array(row.update), storyId: held.storyId, at: now })),
    select: { id: true },
  })
  held.upToId = written.reduce((latest, { id }) => (id > latest ? id : latest), held.upToId)
  held.sinceState += rows.length
  if (held.sinceState > mostOnTop) {
    const state = new Uint8Array(encodeDocument(held.text.doc))
    await tx.liveText.update({
      where: { storyId: held.storyId },
      data: { state, upToId: held.upToId, savedAt: now },
    })
    held.sinceState = 0
  }
  await tx.$executeRaw`SELECT pg_notify(${eventChannel}, ${notice(held)})`
}

const notice = ({ storyId, upToId }: HeldText) => JSON.stringify({ liveText: storyId, upTo: String(upToId) })

type Where = { storyId: number; actor: Actor; origin: TextOrigin }

/**
 * Puts words in the place of what stands in a live text, if there is one: how commands write text columns. Gives back
 * what the columns must say then: the body with comments that stayed where they were.
 */
export async function rewriteLiveText(
  tx: Transaction,
  where: Where,
  values: Partial<TextValues>,
  now: Date,
): Promise<Partial<TextValues>> {
  if ((await tx.liveText.count({ where: { storyId: where.storyId } })) === 0) return values
  const held = await openLiveText(where.storyId, now, tx)
  await append(tx, held, where, held.text.rewrite(values), now)
  return held.text.values()
}

/**
 * Changes a live text by hand, with its projection, and says whether anything changed. The revision moves, unless only a
 * comment's mark was set. The caller has judged rights; the guard judges what comes out of it.
 */
export async function changeLiveText(
  tx: Transaction,
  where: Where,
  change: (doc: GuardedLiveText['doc']) => void,
  now: Date,
): Promise<boolean> {
  await tx.$queryRaw`SELECT id FROM stories WHERE id = ${where.storyId} FOR UPDATE`
  const held = await openLiveText(where.storyId, now, tx)
  const { update, touched } = held.text.change(change)
  if (update === null) return false
  await append(tx, held, where, update, now)
  await tx.story.update({
    where: { id: where.storyId },
    // A comment changes nothing that a move or a colleague's form could have overlooked.
    data: where.origin === 'comment' ? touched : { ...touched, changedAt: now, revision: { increment: 1 } },
  })
  return true
}

async function append(tx: Transaction, held: HeldText, { actor, origin }: Where, update: Uint8Array | null, now: Date) {
  if (update === null) return
  const personId = actor.kind === 'person' ? actor.personId : null
  await appendUpdates(tx, held, [{ personId, origin, sitting: origin, update }], now)
}
