// The line in which everything that concerns one story's text waits: one transaction at a time, and what comes meanwhile
// goes together into the next. Nobody hears of a change, and nobody is told it is saved, before its transaction stands.
// While the database is away pushes wait, unacknowledged; coming twice does them no harm.
import { setTimeout as after } from 'node:timers/promises'
import * as Y from 'yjs'
import type { PersonActor } from '#lib/access/actor.ts'
import { db } from '#lib/db/client.ts'
import { Refusal } from '#lib/kernel/refusal.ts'
import { currentTime } from '#lib/kernel/server/clock.ts'
import { log } from '#lib/kernel/server/log.ts'
import { type HeldText, openLiveText } from '#lib/stories/server/live-text.ts'
import { type Push, refreshLiveText, type Saved, saveLiveText } from '#lib/stories/server/save-live-text.ts'
import type { Screen } from './screen.ts'
import { type Bundle, together, type WaitingPush } from './together.ts'

export type JudgedPush = Push & Bundle & { actor: PersonActor }

type Story = {
  storyId: number
  /** The screen's answer: what it lacks, and what the server has. */
  welcome(screen: Screen, update: Uint8Array, stateVector: Uint8Array): void
  /** The changes of those who still have a session, in their names and with the rights of this moment. */
  judged(bundles: readonly Bundle[], now: Date): Promise<JudgedPush[]>
  onSaved(pushes: readonly JudgedPush[], saved: Saved): void
  /** Text the screens lack, saved elsewhere. */
  onNews(news: readonly Uint8Array[]): void
  onGone(): void
}

/** Bytes of pushes that may wait; beyond it nothing more is read from whoever pushes. */
const mostWaitingBytes = 4_000_000
const mostTogether = 200
/** The database is left alone between transactions for this many times as long as the last one took. */
const spacing = { times: 2, mostMs: 200 }
const retry = { firstMs: 100, mostMs: 3_000 }
/** Failures in a row, with a database that answers, after which pushes are tried one by one. */
const mostFaults = 4

export function textLine(story: Story) {
  const pushes: WaitingPush[] = []
  const asking: { screen: Screen; stateVector: Uint8Array }[] = []
  const stopping = new AbortController()
  let waitingBytes = 0
  let held: HeldText | null = null
  /** The document holds what the database has, and nothing of a transaction under way. */
  let isFree = true
  /** State vector of what all screens here were told. */
  let told: Uint8Array | null = null
  /** Up to which update others have saved, as far as was heard; null when it was not said. */
  let heard: { upToId: bigint | null } | null = null
  let running: Promise<void> | null = null
  let notBefore = 0
  let failures = 0
  /** Of those, in a row, while the database answered. */
  let faults = 0
  const unheard = new Set<Screen>()

  const hasWork = () => !stopping.signal.aborted && (pushes.length > 0 || asking.length > 0 || heard !== null)
  const wake = () => {
    running ??= run().finally(() => {
      running = null
      if (hasWork()) wake()
    })
  }
  const pause = (ms: number) => after(ms, undefined, { signal: stopping.signal }).catch(() => {})

  async function run(): Promise<void> {
    while (hasWork()) {
      try {
        await open()
        answer()
        if (pushes.length > 0) await save()
        else if (heard) await refresh(heard)
        failures = 0
        faults = 0
      } catch (error) {
        held = null
        await recover(error)
      }
      isFree = true
    }
  }

  async function open(): Promise<void> {
    if (held) return
    heard = null
    held = await openLiveText(story.storyId, currentTime())
    // Whatever was taken in and not passed on before the old document was given up.
    if (told) story.onNews([Y.encodeStateAsUpdate(held.text.doc, told)])
    told = Y.encodeStateVector(held.text.doc)
  }

  function answer(): void {
    if (!held || !isFree) return
    const { doc } = held.text
    for (const { screen, stateVector } of asking.splice(0)) {
      try {
        story.welcome(screen, Y.encodeStateAsUpdate(doc, stateVector), Y.encodeStateVector(doc))
      } catch {
        screen.close('notUnderstood', 'No state vector.')
      }
    }
  }

  async function save(): Promise<void> {
    const waitMs = notBefore - performance.now()
    if (waitMs > 0) await pause(waitMs)
    if (!held || stopping.signal.aborted) return
    isFree = false
    const startedAt = performance.now()
    const batch = pushes.splice(0, faults < mostFaults ? mostTogether : 1)
    try {
      const now = currentTime()
      const judged = await story.judged(together(batch), now)
      if (judged.length > 0) {
        const saved = await saveLiveText(held, judged, now)
        held = saved.held
        told = Y.encodeStateVector(held.text.doc)
        story.onSaved(judged, saved)
      }
    } catch (error) {
      pushes.unshift(...batch)
      throw error
    }
    done(batch)
    const endedAt = performance.now()
    notBefore = endedAt + Math.min(spacing.mostMs, spacing.times * (endedAt - startedAt))
  }

  function done(batch: readonly WaitingPush[]): void {
    for (const { update } of batch) waitingBytes -= update.length
    if (waitingBytes > mostWaitingBytes) return
    for (const screen of unheard) screen.listen(true)
    unheard.clear()
  }

  async function refresh({ upToId }: { upToId: bigint | null }): Promise<void> {
    heard = null
    if (!held || (upToId !== null && upToId <= held.upToId)) return
    isFree = false
    const news = await refreshLiveText(held)
    told = Y.encodeStateVector(held.text.doc)
    if (news.length > 0) story.onNews(news)
  }

  async function recover(error: unknown): Promise<void> {
    if (error instanceof Refusal && error.code === 'not-found') {
      stopping.abort()
      return story.onGone()
    }
    failures += 1
    log.warn({ err: error, storyId: story.storyId, failures }, 'a live text could not be saved or read; trying again')
    faults = (await databaseAnswers()) ? faults + 1 : 0
    if (faults > mostFaults) {
      // The fault is in this push alone. Its screen comes again and keeps it meanwhile; the others go on.
      const culprit = pushes.splice(0, 1)
      done(culprit)
      for (const { screen } of culprit) screen.drop()
      faults = 0
    }
    await pause(Math.min(retry.mostMs, retry.firstMs * 2 ** failures))
  }

  return {
    push(push: WaitingPush): void {
      pushes.push(push)
      waitingBytes += push.update.length
      if (waitingBytes > mostWaitingBytes) {
        unheard.add(push.screen)
        push.screen.listen(false)
      }
      wake()
    },
    /** Tries each by itself, before anything that came later. */
    tryApart(refused: readonly WaitingPush[]): void {
      pushes.unshift(...refused.map((push) => ({ ...push, isAlone: true })))
      for (const { update } of refused) waitingBytes += update.length
    },
    /** Answers with what the screen lacks, as soon as that is certain. */
    ask(screen: Screen, stateVector: Uint8Array): void {
      asking.push({ screen, stateVector })
      answer()
      if (asking.length > 0) wake()
    },
    /** Others have saved, up to this update, where that is known. */
    hear(upToId: bigint | null): void {
      if (!held && !running) return
      const isUnknown = upToId === null || heard?.upToId === null
      heard = { upToId: isUnknown ? null : heard?.upToId && heard.upToId > upToId ? heard.upToId : upToId }
      wake()
    },
    /** Saves what waits, for so long; afterwards nothing happens here any more. */
    async stop(withinMs: number): Promise<void> {
      const tooLong = setTimeout(() => stopping.abort(), withinMs)
      while (running !== null) await running
      clearTimeout(tooLong)
      stopping.abort()
      held = null
    },
  }
}

async function databaseAnswers(): Promise<boolean> {
  return db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  )
}
