// The live channel of desks: tells which stories have changed, by their numbers alone; a screen asks for the rows it may
// read. docs/contracts/live-channel.md has the frames.
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'
import { personOfSession } from '#lib/access/server/live-session.ts'
import { sessionIdOf } from '#lib/access/server/session.ts'
import { visitorOf } from '#lib/access/server/visitor.ts'
import type { Channel } from '#lib/delivery/server/upgrades.ts'
import type { Hearing } from '#lib/events/server/hearing.ts'
import { currentTime } from '#lib/kernel/server/clock.ts'
import { log } from '#lib/kernel/server/log.ts'
import { closeCodes, livePath } from '../protocol.ts'
import { gatherChanges } from './desk-changes.ts'

const beatMs = 15_000
const judgeMs = 30_000
const mostScreensOfOne = 20
const mostScreens = 4_000
const partWithinMs = 1_000
const mostWaitingBytes = 1_000_000
/** A desk's screen says nothing; whatever it sends ends its channel. */
const maxPayload = 1_024

type Screen = { line: WebSocket; sessionId: string; address: string; personId: number; isAlive: boolean }

export function openDeskChannel(hearing: Pick<Hearing, 'hear'>): Channel {
  const sockets = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false, clientTracking: true })
  const screens = new Set<Screen>()
  let isClosing = false

  const tell = (text: string) => {
    for (const { line } of screens) {
      if (line.bufferedAmount > mostWaitingBytes) line.close(closeCodes.tooSlow)
      else if (line.readyState === WebSocket.OPEN) line.send(text)
    }
  }
  const changes = gatherChanges((changed) => tell(JSON.stringify({ changed })))

  async function upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    if (screens.size >= mostScreens) return refuse(socket)
    try {
      const headers = { get: (name: string) => req.headers[name.toLowerCase()]?.toString() ?? null }
      const sessionId = await sessionIdOf(headers.get('cookie'))
      const { address } = visitorOf(headers)
      const actor = sessionId === null ? null : await personOfSession(sessionId, address, currentTime())
      if (isClosing) return refuse(socket)
      sockets.handleUpgrade(req, socket, head, (line) => {
        const person = personAsked(req)
        if (sessionId === null || !actor || (person !== null && person !== String(actor.personId))) {
          return line.close(closeCodes.signedOut, 'signedOut')
        }
        if ([...screens].filter(({ personId }) => personId === actor.personId).length >= mostScreensOfOne) {
          return line.close(closeCodes.tooMuch, 'Too many channels of one person.')
        }
        join({ line, sessionId, address, personId: actor.personId, isAlive: true })
      })
    } catch (error) {
      log.warn({ err: error }, 'nobody could be let into the channel of desks')
      refuse(socket)
    }
  }

  function join(screen: Screen): void {
    const { line } = screen
    screens.add(screen)
    line.on('message', () => line.close(closeCodes.notUnderstood, 'A desk says nothing.'))
    line.on('pong', () => {
      screen.isAlive = true
    })
    line.on('error', (error) => log.debug({ err: error }, 'a line of a desk broke'))
    line.on('close', () => screens.delete(screen))
    // What happened between the page and the channel is asked for at once.
    line.send(JSON.stringify({ changed: null }))
  }

  async function judge(screen: Screen): Promise<void> {
    const actor = await personOfSession(screen.sessionId, screen.address, currentTime())
    if (!actor) screen.line.close(closeCodes.signedOut, 'signedOut')
  }
  const judgeAll = (of?: number) => {
    for (const screen of screens) {
      if (of !== undefined && screen.personId !== of) continue
      // While the database is away nobody is judged; it is tried again soon.
      judge(screen).catch((error) => log.warn({ err: error }, 'who looks at a desk could not be judged'))
    }
  }

  const stopHearing = hearing.hear({
    onEvent: ({ event }) => {
      if (event === null) return changes.all()
      if ('storyId' in event.detail) changes.add(event.detail.storyId)
      else if (event.type === 'session.ended' || event.type === 'person.changed') judgeAll(event.detail.personId)
      // Rights, or the names that rows show.
      if (event.type === 'person.changed' || event.type === 'section.changed') changes.all()
    },
    onGap: () => changes.all(),
    onLiveText: (storyId) => changes.addTyped(storyId),
    onConnected: () => changes.all(),
  })
  const beating = setInterval(() => {
    for (const screen of screens) {
      if (!screen.isAlive) screen.line.terminate()
      screen.isAlive = false
      if (screen.line.readyState === WebSocket.OPEN) screen.line.ping()
    }
    tell('{"beat":true}')
  }, beatMs)
  const judging = setInterval(() => judgeAll(), judgeMs)

  return {
    path: livePath,
    upgrade: (req, socket, head) => void upgrade(req, socket, head),
    async close() {
      isClosing = true
      clearInterval(beating)
      clearInterval(judging)
      changes.stop()
      stopHearing()
      for (const line of sockets.clients) line.close(closeCodes.restarting)
      const tooLong = setTimeout(() => {
        for (const line of sockets.clients) line.terminate()
      }, partWithinMs)
      await new Promise<void>((resolve) => sockets.close(() => resolve()))
      clearTimeout(tooLong)
    },
  }
}

const personAsked = (req: IncomingMessage) => new URL(req.url ?? '', 'http://localhost').searchParams.get('person')

function refuse(socket: Duplex): void {
  socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
}
