// The live channel by plain requests, for those whose line lets no socket through.

import * as Y from 'yjs'
import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { may } from '#lib/stories/policy.ts'
import { type HeldText, openLiveText } from '#lib/stories/server/live-text.ts'
import { saveLiveText } from '#lib/stories/server/save-live-text.ts'
import { type Allowance, allowance } from '../allowance.ts'
import type { Facts, Saved } from '../facts.ts'
import type { Present } from '../present.ts'
import { maxFrameBytes } from '../protocol.ts'
import { notePresence, presentInStory } from './presence.ts'
import { standingOf } from './standing.ts'

/** Base64 of at most so many bytes. */
const bytes = (most: number) =>
  z
    .base64('Send the bytes as base64.')
    .max(Math.ceil(most / 3) * 4, 'This is more than goes at once. Send it in parts.')
    .transform((text): Uint8Array => new Uint8Array(Buffer.from(text, 'base64')))

export const ExchangeText = z.strictObject({
  id: z.coerce.number().int().positive().max(2_147_483_647),
  screen: z.uuid(),
  /** Whose words these are: not to be saved in the name of whoever else signed in meanwhile. */
  person: z.int().optional(),
  stateVector: bytes(256 * 1024),
  /** What the screen has typed; null to ask only. */
  update: bytes(maxFrameBytes).nullable(),
})
export type TextExchanged = {
  /** What the screen lacks, base64. */
  update: string
  stateVector: string
  facts: Facts
  /** Of the update sent; null where none was. */
  saved: Saved | null
  present: Present[]
}

const perSecond = { lasting: 5, atOnce: 30 }
const mostPeople = 5_000
const exchanges = new Map<number, Allowance>()

/** Saves what a screen has typed, as the socket does, and brings what it lacks. */
export async function exchangeText(
  actor: Actor,
  input: z.output<typeof ExchangeText>,
  now: Date,
): Promise<TextExchanged> {
  if (actor.kind !== 'person') throw new Refusal('not-allowed', 'Only people have a story open.')
  if ((input.person ?? actor.personId) !== actor.personId)
    throw new Refusal('not-signed-in', 'Somebody else has signed in. Sign in again to save this text.')
  demandPatience(actor.personId)
  const before = await readable(actor, input.id)
  await notePresence([{ screenId: input.screen, storyId: input.id, personId: actor.personId }], now)
  let held = await openLiveText(input.id, now)
  let saved: Saved | null = null
  if (input.update !== null) {
    const done = await saveLiveText(held, [{ actor, sitting: input.screen, update: input.update }], now)
    const [outcome] = done.outcomes
    if (outcome instanceof Refusal) throw outcome
    held = done.held
    saved = { revision: done.revision, changedAt: done.changedAt.toISOString() }
  }
  const revision = saved?.revision ?? before.revision
  const facts: Facts = { revision, state: before.state, mayEdit: may(actor, 'edit', before), by: null, what: 'text' }
  return { ...lacking(held, input.stateVector), facts, saved, present: await presentInStory(input.id, now) }
}

async function readable(actor: Actor, storyId: number) {
  const standing = await standingOf(storyId)
  if (standing && may(actor, 'read', standing)) return standing
  throw new Refusal('not-found', 'There is no such story.')
}

function lacking({ text: { doc } }: HeldText, stateVector: Uint8Array): { update: string; stateVector: string } {
  const base64 = (value: Uint8Array) => Buffer.from(value).toString('base64')
  try {
    return {
      update: base64(Y.encodeStateAsUpdate(doc, stateVector)),
      stateVector: base64(Y.encodeStateVector(doc)),
    }
  } catch {
    throw new Refusal('invalid', 'The state vector cannot be read. Reload the page.')
  }
}

function demandPatience(personId: number): void {
  const nowMs = Date.now()
  const own = exchanges.get(personId) ?? allowance(perSecond.lasting, perSecond.atOnce, nowMs)
  if (exchanges.size > mostPeople) exchanges.clear()
  exchanges.set(personId, own)
  if (!own.use(1, nowMs)) throw new Refusal('throttled', 'Too many requests at once. Wait a moment.')
}
