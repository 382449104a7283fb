// A story that somebody has open in this process: its screens, what each may do, and what they tell each other.
import { personOfSession } from '#lib/access/server/live-session.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { currentTime } from '#lib/kernel/server/clock.ts'
import { log } from '#lib/kernel/server/log.ts'
import type { Saved } from '#lib/stories/server/save-live-text.ts'
import type { Facts, WhatChanged } from '../facts.ts'
import { type ClientFrame, encodeServerFrame } from '../protocol.ts'
import { carets } from './carets.ts'
import type { Screen } from './screen.ts'
import { judge, type Standing, standingOf } from './standing.ts'
import { type JudgedPush, textLine } from './text-line.ts'
import type { Bundle, WaitingPush } from './together.ts'

export type OpenStory = ReturnType<typeof openStory>
type Change = { what: WhatChanged; by: string | null }

const mayNotPush = { code: 'not-allowed', message: 'You may read this story, but not change it now.' } as const

export function openStory(storyId: number, found: Standing) {
  const screens = new Set<Screen>()
  const people = carets(screens)
  let standing = found
  /** Judgements come one after the other, so that the last one told is the latest. */
  let judging: Promise<void> = Promise.resolve()

  const facts = (screen: Screen, { what, by }: Change): Facts => {
    const { state, revision } = standing
    return { revision, state, mayEdit: screen.mayEdit, by, what }
  }
  const tell = (screen: Screen, change: Change) => screen.send({ type: 'facts', ...facts(screen, change) })

  const line = textLine({
    storyId,
    welcome: (screen, update, stateVector) =>
      screen.send({ type: 'sync', update, stateVector, facts: facts(screen, { what: 'text', by: null }) }),
    judged,
    onSaved,
    onNews: (news) => {
      broadcast(news)
      void rejudge({ what: 'text', by: null })
    },
    onGone: () => closeAll('noSuchStory', 'The story is no more.'),
  })

  async function judged(bundles: readonly Bundle[], now: Date): Promise<JudgedPush[]> {
    const visits = new Map(bundles.map(({ screen: { visit } }) => [visit.sessionId, visit]))
    const actors = new Map(
      await Promise.all(
        [...visits].map(async ([id, { address }]) => [id, await personOfSession(id, address, now)] as const),
      ),
    )
    return bundles.flatMap((bundle) => {
      const { screen } = bundle
      const actor = actors.get(screen.visit.sessionId)
      if (actor) return { ...bundle, actor, sitting: screen.screenId }
      screen.close('signedOut', 'The session is over.')
      return []
    })
  }

  function onSaved(pushes: readonly JudgedPush[], { outcomes, news, revision, changedAt }: Saved): void {
    standing = { ...standing, revision }
    const senders = new Map(pushes.map(({ update, screen }) => [update, screen]))
    broadcast(news, senders)
    const savers = new Map<Screen, string>()
    for (const [at, { screen, waiting, actor }] of pushes.entries()) {
      const outcome = outcomes[at]
      if (outcome instanceof Refusal) refuse(screen, waiting, outcome)
      else {
        savers.set(screen, actor.name)
        const saved = { revision, changedAt: changedAt.toISOString() }
        for (const { seq } of waiting) screen.send({ type: 'saved', seq, ...saved })
      }
    }
    const names = new Set(savers.values())
    const by = names.size === 1 ? [...names].join() : null
    if (savers.size > 0) for (const screen of screens) if (!savers.has(screen)) tell(screen, { what: 'text', by })
  }

  function refuse(screen: Screen, waiting: readonly WaitingPush[], { code, message }: Refusal): void {
    // The changes build on some that never arrived: once connected again, the client sends all that is missing.
    if (code === 'conflict') screen.drop()
    else if (code === 'not-allowed') {
      for (const { seq } of waiting) screen.send({ type: 'refused', seq, code, message })
      screen.mayEdit = false
      tell(screen, { what: 'rights', by: null })
    } else if (waiting.length > 1) line.tryApart(waiting)
    else {
      for (const { seq } of waiting) screen.send({ type: 'refused', seq, code: 'invalid', message })
      screen.close('textRefused', 'The text cannot be part of a story.')
    }
  }

  /** Whoever sent a change has it. */
  function broadcast(news: readonly Uint8Array[], senders: ReadonlyMap<Uint8Array, Screen> = new Map()): void {
    for (const update of news) {
      const bytes = encodeServerFrame({ type: 'update', update })
      for (const screen of screens) if (screen !== senders.get(update)) screen.sendBytes(bytes)
    }
  }

  /** Looks again who may do what. With a change everybody is told; without, whoever it makes a difference to. */
  function rejudge(change: Change | null, whose?: (screen: Screen) => boolean): Promise<void> {
    judging = judging
      .then(() => judgeNow(change, whose))
      .catch((error) => log.warn({ err: error, storyId }, 'rights in an open story could not be judged'))
    return judging
  }

  async function judgeNow(change: Change | null, whose: (screen: Screen) => boolean = () => true): Promise<void> {
    const now = currentTime()
    const found = await standingOf(storyId)
    if (!found) return closeAll('noSuchStory', 'There is no such story.')
    const before = standing
    // A save may have gone through while the row was read.
    standing = { ...found, revision: Math.max(found.revision, before.revision) }
    for (const screen of [...screens].filter(whose)) {
      const verdict = await judge(screen.visit, standing, now)
      if (verdict === 'signedOut') screen.close('signedOut', 'The session is over.')
      else if (verdict === 'mayNotRead') screen.close('mayNotRead', 'You may no longer read this story.')
      else {
        const isNew = verdict.mayEdit !== screen.mayEdit || before.state !== standing.state
        screen.actor = verdict.actor
        screen.mayEdit = verdict.mayEdit
        if (change ?? isNew) tell(screen, change ?? { what: 'rights', by: null })
      }
    }
  }

  function closeAll(why: Parameters<Screen['close']>[0], reason: string): void {
    for (const screen of screens) screen.close(why, reason)
  }

  return {
    storyId,
    screens: screens as ReadonlySet<Screen>,
    rejudge,
    /** Text was saved elsewhere. */
    hear: line.hear,
    join(screen: Screen, found: Standing): void {
      if (found.revision >= standing.revision) standing = found
      for (const other of screens) {
        if (other.screenId === screen.screenId && other.actor.personId === screen.actor.personId) {
          people.leave(other)
          other.close('replaced', 'This screen has come by another connection.')
        }
      }
      screens.add(screen)
      people.welcome(screen)
    },
    leave(screen: Screen): void {
      people.leave(screen)
      screens.delete(screen)
    },
    take(screen: Screen, frame: ClientFrame): void {
      switch (frame.type) {
        case 'sync':
          line.ask(screen, frame.stateVector)
          break
        case 'push':
          if (screen.mayEdit) line.push({ screen, seq: frame.seq, update: frame.update })
          else screen.send({ type: 'refused', seq: frame.seq, ...mayNotPush })
          break
        case 'awareness':
          people.hear(screen, frame.awareness)
      }
    },
    /** Saves what waits, then lets everybody go. */
    async stop(withinMs: number): Promise<void> {
      await line.stop(withinMs)
      closeAll('restarting', 'Restarting.')
    },
  }
}
