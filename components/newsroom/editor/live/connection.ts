// Keeps a line to the server: a socket, else plain requests, else tries again. Who uses it sees frames and one state.
import { type ClientFrame, closeCodes, type ServerFrame } from '#lib/collaboration/protocol.ts'
import type { Ends, Line, LineEvents } from './line.ts'
import { plainLine } from './plain-line.ts'
import { followLine } from './signs-of-life.ts'
import { socketLine } from './socket-line.ts'

export type LineState =
  /** A socket, or plain requests where none gets through. */
  | 'socket'
  | 'plain'
  /** Gone a moment ago; most lines are back before anybody notices. */
  | 'returning'
  | 'down'
  | 'signed-out'
  /** The server wants no more of this screen. */
  | 'shut'

export type Reactions = {
  /** What this screen has; asked for at each heartbeat. */
  stateVector: () => Uint8Array
  /** A line is there: nothing was sent over it yet. */
  opened: () => void
  frame: (frame: ServerFrame) => void
  present: LineEvents['present']
  /** The code with which the server ended the line, where it did. */
  state: (state: LineState, code: number | null) => void
}

export const timing = {
  /** A line that is back sooner was never called down. */
  graceMs: 2_500,
  firstRetryMs: 250,
  lastRetryMs: 15_000,
  /** A frame that must be answered was not: the line is dead, whatever the browser believes. */
  answerMs: 8_000,
  firstSocketAgainMs: 5_000,
  lastSocketAgainMs: 300_000,
}

/** After these it would end the same way again. */
const endings: Record<number, true> = {
  [closeCodes.notUnderstood]: true,
  [closeCodes.signedOut]: true,
  [closeCodes.mayNotRead]: true,
  [closeCodes.noSuchStory]: true,
  [closeCodes.textRefused]: true,
}

export type Connection = ReturnType<typeof connect>

export function connect(ends: Ends, reactions: Reactions) {
  let state: LineState = 'returning'
  let line: Line | null = null
  /** A socket tried while plain requests serve. */
  let candidate: Line | null = null
  let failures = 0
  let socketAgainMs = timing.firstSocketAgainMs
  let isOver = false
  const timers: Partial<Record<'grace' | 'retry' | 'answer' | 'socket', ReturnType<typeof setTimeout>>> = {}
  const after = (name: keyof typeof timers, ms: number, act: () => void) => {
    clearTimeout(timers[name])
    timers[name] = setTimeout(act, ms)
  }
  const stop = (...names: (keyof typeof timers)[]) => {
    for (const name of names) clearTimeout(timers[name])
  }

  const turn = (next: LineState, code: number | null = null) => {
    if (state === next) return
    state = next
    reactions.state(next, code)
  }
  const isOpen = () => state === 'socket' || state === 'plain'

  function hear(frame: ServerFrame) {
    stop('answer')
    failures = 0
    unfollow.heard()
    reactions.frame(frame)
  }

  function use(next: Line, kind: 'socket' | 'plain') {
    stop('grace', 'retry')
    if (line !== next) line?.close()
    line = next
    candidate = null
    turn(kind)
    if (kind === 'plain') trySocketLater()
    else socketAgainMs = timing.firstSocketAgainMs
    reactions.opened()
  }

  function trySocketLater() {
    after('socket', socketAgainMs, () => {
      socketAgainMs = Math.min(socketAgainMs * 3, timing.lastSocketAgainMs)
      candidate = socketLine(ends, {
        opened: () => candidate !== null && use(candidate, 'socket'),
        frame: hear,
        present: reactions.present,
        ended: (code) => {
          if (candidate === null) return lost(code)
          candidate = null
          trySocketLater()
        },
      })
    })
  }

  function lost(code: number | null) {
    line = null
    candidate?.close()
    candidate = null
    stop('answer', 'socket', 'retry')
    if (code !== null && code in endings) {
      stop('grace')
      return turn(code === closeCodes.signedOut ? 'signed-out' : 'shut', code)
    }
    if (isOpen()) {
      turn('returning')
      after('grace', timing.graceMs, () => turn('down'))
    }
    failures++
    const ms = Math.min(timing.firstRetryMs * 2 ** Math.min(failures - 1, 10), timing.lastRetryMs)
    // Apart from each other, so that a server that comes back is not stormed.
    after('retry', (code === closeCodes.tooMuch ? 10_000 : ms) * (0.6 + Math.random() * 0.8), open)
  }

  function open() {
    if (isOver) return
    stop('retry')
    let isSocketOpen = false
    const events: LineEvents = {
      opened: () => {
        isSocketOpen = true
        use(socket, 'socket')
      },
      frame: hear,
      present: reactions.present,
      // A socket that never opened may be a proxy's doing, or say no more than that the session is over.
      ended: (code) => (isSocketOpen || code !== null ? lost(code) : openPlain()),
    }
    const socket = socketLine(ends, events)
    line = socket
  }

  function openPlain() {
    const plain: Line = plainLine(ends, reactions.stateVector, {
      opened: () => use(plain, 'plain'),
      frame: hear,
      present: reactions.present,
      ended: lost,
    })
    line = plain
  }

  /** Tries at once what was to be tried later. After a session's end only who signs in again may go on: `resume`. */
  function hurry() {
    failures = 0
    if (line === null && state !== 'shut' && state !== 'signed-out') open()
  }
  const ask = () => {
    if (!isOpen()) return hurry()
    send({ type: 'sync', stateVector: reactions.stateVector() })
  }
  const drop = () => {
    line?.close()
    lost(null)
  }
  function send(frame: ClientFrame) {
    if (line === null || !isOpen()) return
    if (frame.type !== 'awareness' && state === 'socket') after('answer', timing.answerMs, drop)
    line.send(frame)
  }

  const unfollow = followLine({
    back: ask,
    quiet: ask,
    gone: () => {
      if (!isOpen()) return
      drop()
      stop('grace')
      turn('down')
    },
  })
  after('grace', timing.graceMs, () => turn('down'))
  open()

  return {
    send,
    /** Asks for what this screen lacks, or for a line if there is none. */
    ask,
    /** The person has signed in again. */
    resume() {
      if (state !== 'signed-out') return
      turn('returning')
      after('grace', timing.graceMs, () => turn('down'))
      hurry()
    },
    close() {
      isOver = true
      unfollow.stop()
      stop('grace', 'retry', 'answer', 'socket')
      candidate?.close()
      line?.close()
      line = null
    },
  }
}
