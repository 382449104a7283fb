// One screen of a person in a story, at the end of one WebSocket: what it may use, and what it is told.

import { WebSocket } from 'ws'
import type { PersonActor } from '#lib/access/actor.ts'
import { allowance } from '../allowance.ts'
import { type ClientFrame, closeCodes, encodeServerFrame, type ServerFrame } from '../protocol.ts'
import type { Visit } from './standing.ts'

export type Screen = {
  screenId: string
  storyId: number
  visit: Visit
  /** As last judged. */
  actor: PersonActor
  mayEdit: boolean
  /** The Yjs client for whose caret the screen speaks; its first word of it fixes it. */
  clientId: number | null
  isOpen(): boolean
  send(frame: ServerFrame): void
  /** The same bytes for many. */
  sendBytes(bytes: Uint8Array): void
  close(why: keyof typeof closeCodes, reason: string): void
  /** The line is of no use, for whatever reason: let the client come again. */
  drop(): void
  /** Reads on, or leaves what comes in the network for now. */
  listen(isListening: boolean): void
  /** Whether one more frame is within what a screen may send. */
  mayUse(frame: ClientFrame, bytes: number, nowMs: number): boolean
  /** Asks whether it is still there; a screen that never answered the last time is cut off. */
  probe(): void
}
type Who = Pick<Screen, 'screenId' | 'storyId' | 'visit' | 'actor' | 'mayEdit'>

const framesPerSecond = { lasting: 100, atOnce: 400 }
const bytesPerSecond = { lasting: 1_000_000, atOnce: 12_000_000 }
/** Bringing a screen up to date costs the server more than a keystroke does. */
const costOf: Record<ClientFrame['type'], number> = { sync: 20, push: 1, awareness: 1 }
/** What may wait in memory for a slow reader. */
const mostWaitingBytes = 8_000_000
const longestGoodbyeMs = 1_000

export function screenOf(socket: WebSocket, who: Who, nowMs: number): Screen {
  const frames = allowance(framesPerSecond.lasting, framesPerSecond.atOnce, nowMs)
  const sent = allowance(bytesPerSecond.lasting, bytesPerSecond.atOnce, nowMs)
  let isAlive = true
  let isPaused = false
  const alive = () => {
    isAlive = true
  }
  socket.on('pong', alive).on('message', alive)

  const screen: Screen = {
    ...who,
    clientId: null,
    isOpen: () => socket.readyState === WebSocket.OPEN,
    send: (frame) => screen.sendBytes(encodeServerFrame(frame)),
    sendBytes: (bytes) => {
      if (!screen.isOpen()) return
      if (socket.bufferedAmount > mostWaitingBytes) return screen.close('tooSlow', 'Too much waits to be read.')
      socket.send(bytes)
    },
    close: (why, reason) => {
      if (!screen.isOpen()) return
      socket.resume()
      socket.close(closeCodes[why], reason)
      // Who reads slowly, or not at all, would keep us waiting for the answer.
      setTimeout(() => socket.terminate(), longestGoodbyeMs).unref()
    },
    drop: () => socket.terminate(),
    listen: (isListening) => {
      isPaused = !isListening
      if (isListening) socket.resume()
      else socket.pause()
    },
    mayUse: (frame, bytes, at) => {
      const isFrameFree = frames.use(costOf[frame.type], at)
      return sent.use(bytes, at) && isFrameFree
    },
    probe: () => {
      if (!isAlive && !isPaused) return socket.terminate()
      isAlive = false
      socket.ping()
    },
  }
  return screen
}
