// The way of the live text between this screen and the server: what is typed goes out, what others type comes in.
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { Facts, Saved } from '#lib/collaboration/facts.ts'
import { closeCodes, maxFrameBytes, type ServerFrame } from '#lib/collaboration/protocol.ts'
import { awarenessLine } from './awareness-line.ts'
import { type Connection, connect, type LineState } from './connection.ts'
import type { Journal } from './journal.ts'
import { lackedBy } from './lacked-by.ts'
import type { Ends, LineEvents } from './line.ts'
import { openOutbox } from './outbox.ts'
import { shutWords } from './text-status.ts'

/** A frame holds a little more than its update. */
const largestPush = maxFrameBytes - 64

export const fromServer = Symbol('from the server')

/** Who wants to know what the server says besides text. */
export type Hearers = {
  facts: (facts: Facts, isArrival: boolean) => void
  saved: (saved: Saved) => void
  signedOut: () => void
  present: LineEvents['present']
  /** The server wants no more of this screen. */
  shut: () => void
}

/** `changed` is called whenever `state()` may say something else. */
export function openTraffic(
  doc: Y.Doc,
  awareness: Awareness,
  mayEditAtFirst: boolean,
  hearers: Hearers,
  changed: () => void,
) {
  let mayEdit = mayEditAtFirst
  let refused: string | null = null
  let line: LineState = 'returning'
  let code: number | null = null
  let connection: Connection | null = null
  let journal: Journal | null = null
  let hasArrived = false
  const asking = new Set<(facts: Facts) => void>()

  const outbox = openOutbox(
    {
      keep: async (update) => (journal === null ? null : journal.keep(update)),
      drop: async (keys) => journal?.drop(keys),
      refuse: async (keys, why) => journal?.refuse(keys, why),
    },
    () => {
      send()
      changed()
    },
  )
  const places = awarenessLine(awareness, (update) => {
    if (hasArrived) connection?.send({ type: 'awareness', awareness: update })
  })
  const ownState = () => Y.encodeStateVector(doc)

  function send() {
    if (connection === null || !hasArrived || !mayEdit || refused !== null) return
    for (let push = outbox.next(); push !== null; push = outbox.next()) {
      if (push.update.byteLength > largestPush) return refuse('this change is too large to be saved in one piece')
      connection.send({ type: 'push', ...push })
    }
  }

  /** The first answer on a new line: what the server lacks goes out again, whatever became of it on the old one. */
  function arrive(theirs: Uint8Array) {
    hasArrived = true
    outbox.putBack()
    if (mayEdit && refused === null) {
      const lacked = lackedBy(doc, theirs, outbox.waiting())
      // What fills more than a frame goes row by row.
      if (lacked !== null && lacked.byteLength <= largestPush)
        connection?.send({ type: 'push', ...outbox.nextAs(lacked) })
    }
    places.opened()
    send()
  }

  function hear(frame: ServerFrame) {
    switch (frame.type) {
      case 'sync': {
        Y.applyUpdate(doc, frame.update, fromServer)
        const isArrival = !hasArrived
        meet(frame.facts, isArrival)
        if (isArrival) arrive(frame.stateVector)
        for (const answer of asking) answer(frame.facts)
        return asking.clear()
      }
      case 'update':
        return Y.applyUpdate(doc, frame.update, fromServer)
      case 'awareness':
        return places.heard(frame.awareness)
      case 'saved': {
        const { type: _, seq, ...saved } = frame
        outbox.acknowledge(seq)
        return hearers.saved(saved)
      }
      case 'refused':
        return turnDown(frame)
      case 'facts': {
        const { type: _, ...facts } = frame
        return meet(facts, false)
      }
    }
  }

  function meet(facts: Facts, isArrival: boolean) {
    setMayEdit(facts.mayEdit)
    hearers.facts(facts, isArrival)
  }

  function setMayEdit(may: boolean) {
    mayEdit = may
    send()
    changed()
  }

  function turnDown({ code: reason, message }: Extract<ServerFrame, { type: 'refused' }>) {
    // Held back, not given up: the right may come back.
    if (reason === 'not-allowed') {
      outbox.putBack()
      return setMayEdit(false)
    }
    refuse(message)
  }

  function refuse(why: string) {
    refused ??= why
    outbox.refuse(refused)
  }

  function onLine(state: LineState, endedBy: number | null) {
    line = state
    code = endedBy
    if (state !== 'socket' && state !== 'plain') {
      hasArrived = false
      places.lost()
    }
    if (code === closeCodes.textRefused) refuse(shutWords(code))
    if (state === 'shut') mayEdit = false
    changed()
    if (state === 'shut') hearers.shut()
    if (state === 'signed-out') hearers.signedOut()
  }

  return {
    outbox,
    setMayEdit,
    /** How things stand, for the status line. */
    state: () => ({ line, code, mayEdit, refused }),
    start(ends: Ends, shelf: Journal) {
      journal = shelf
      connection = connect(ends, {
        stateVector: ownState,
        opened: () => connection?.send({ type: 'sync', stateVector: ownState() }),
        frame: hear,
        present: hearers.present,
        state: onLine,
      })
    },
    stop() {
      connection?.close()
      connection = null
      journal = null
      hasArrived = false
      places.close()
    },
    resume: () => connection?.resume(),
    /** Looks for a line at once where there is none. */
    hurry: () => {
      if (!hasArrived) connection?.ask()
    },
    /** How the story stands, once this screen shows all its text; null without a line. */
    async catchUp(patienceMs = 5_000): Promise<Facts | null> {
      if (!hasArrived) return null
      return new Promise((resolve) => {
        const timer = setTimeout(() => resolve(null), patienceMs)
        asking.add((facts) => {
          clearTimeout(timer)
          resolve(facts)
        })
        connection?.ask()
      })
    },
  }
}
