import type { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import type { Transaction } from '#lib/db/client.ts'
import { eventDetails } from '#lib/events/event.ts'
import { transact } from '#lib/events/server/transact.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import type { PlainMove } from '../move-inputs.ts'
import { undoProblem } from '../undo.ts'
import { ruleOf, type State } from '../workflow.ts'
import { lastMove } from './last-move.ts'
import { claimRevision, demand, guarded, type LoadedStory, loadStory } from './load-story.ts'
import { type Moved, moved } from './moved.ts'
import { hasNewDay, takeBackEdition } from './undo-edition.ts'
import { takeBackDates } from './undo-schedule.ts'

type Last = NonNullable<Awaited<ReturnType<typeof lastMove>>>

/**
 * Takes the story's last move back: the state, the date and what readers see are what they were. The words stay as they
 * stand now, since what was typed meanwhile is no part of the move.
 */
export async function undoStory(actor: Actor, input: z.output<typeof PlainMove>, now: Date): Promise<Moved> {
  return transact(actor, now, async (tx, record) => {
    const story = await loadStory(tx, input.id)
    demand(actor, 'undo', story)
    await claimRevision(tx, story.id, input.revision, { overText: true })
    const last = await lastMove(tx, story.id)
    const problem = undoProblem(actor, guarded(story).section, last, now)
    if (last === null || problem !== null) throw new Refusal('illegal-move', problem ?? '')
    const { to, reach } = ruleOf(last.move).edition
      ? await undoEdition(tx, story, last, now)
      : await undoPlain(tx, story, last, now)
    await record({
      type: 'story.undone',
      detail: { storyId: story.id, move: last.move, from: story.state, to, ...reach },
    })
    const after = await loadStory(tx, story.id)
    return { ...moved(after, to), revision: after.revision }
  })
}

const noReach = { edition: null, sectionIds: [], topicIds: [] }

async function undoPlain(tx: Transaction, story: LoadedStory, last: Last, now: Date) {
  const { from, to: reached } = eventDetails['story.submitted'].parse(last.detail)
  const dates = await takeBackDates(tx, story.id, last.at, now)
  if (from === 'scheduled' && dates.scheduledAt === null) {
    throw new Refusal('illegal-move', 'The time it was scheduled for has passed. Schedule it anew.')
  }
  const to = from as State
  await tx.story.update({
    where: { id: story.id },
    data: { ...dates, state: to, spikedFrom: to === 'spiked' ? (reached as State) : null, changedAt: now },
  })
  return { to, reach: noReach }
}

async function undoEdition(tx: Transaction, story: LoadedStory, last: Last, now: Date) {
  const published = { storyId: story.id, eventId: last.eventId, detail: last.detail }
  const { state, firstPublishedAt, datelineDay, ...reach } = await takeBackEdition(tx, published, now)
  const dates = await takeBackDates(tx, story.id, last.at, now)
  // What went out at its time must not go out again by itself in the next second.
  const to = state === 'scheduled' && dates.scheduledAt === null ? 'approved' : state
  const day = (await hasNewDay(tx, published)) ? {} : { datelineDay }
  await tx.story.update({
    where: { id: story.id },
    data: { ...dates, ...day, state: to, firstPublishedAt, changedAt: now },
  })
  return { to, reach }
}
