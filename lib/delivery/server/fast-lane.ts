// A connection that asks for nothing but pages and files at hand never meets Node's HTTP parser: a plain request is one
// lookup and one write, at about twice the rate. The first bytes that are anything else take the connection over to the
// parser, for good and with nothing lost.
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { type PlainRequest, plainRequest } from '../plain-request.ts'
import { keepAliveSeconds, type Prepared, stampDate } from './prepared.ts'

type AtHand = (request: PlainRequest, now: number) => Prepared | undefined

/** Longest time for a new connection to say something. */
const firstBytesMs = 10_000
const keepAliveMs = keepAliveSeconds * 1_000
/** What a slow reader may have waiting before more is read from them. */
const mostWaitingBytes = 1_048_576
const longestHead = 4_096
/** A reader who takes nothing more must not keep the server from stopping. */
const longestGoodbyeMs = 4_000

const destroyIt = (socket: Socket) => socket.destroy()

/** Puts the lane before the server's parser. Closing it lets go of the connections on it. */
export function openFastLane(server: Server, atHand: AtHand): { close(): void } {
  const listeners = server.listeners('connection') as ((socket: Socket) => void)[]
  server.removeAllListeners('connection')
  const onLane = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    const leave = () => {
      onLane.delete(socket)
      socket.off('data', onData).off('error', destroy).off('timeout', destroy).off('end', finish).off('close', leave)
      socket.setTimeout(0)
    }
    const destroy = () => destroyIt(socket)
    const finish = () => socket.end()
    const onData = (bytes: Buffer) => {
      const now = Date.now()
      const prepared = ask(bytes, atHand, now)
      if (prepared) {
        if (socket.timeout !== keepAliveMs) socket.setTimeout(keepAliveMs)
        stampDate(prepared, now)
        socket.write(prepared.whole)
        if (socket.writableLength > mostWaitingBytes) waitForReader(socket)
        return
      }
      leave()
      for (const listener of listeners) listener.call(server, socket)
      socket.emit('data', bytes)
    }
    onLane.add(socket)
    socket.on('data', onData).on('error', destroy).on('timeout', destroy).on('end', finish).on('close', leave)
    socket.setTimeout(firstBytesMs)
  })
  return {
    close: () => {
      for (const socket of onLane) {
        socket.destroySoon()
        setTimeout(destroyIt, longestGoodbyeMs, socket).unref()
      }
    },
  }
}

/** The same heads come again and again; reading one costs more than all the rest. Those with cookies are nobody's to keep. */
const known = new Map<string, PlainRequest>()
const mostKnown = 1_000

function ask(bytes: Buffer, atHand: AtHand, now: number): Prepared | undefined {
  if (bytes.length > longestHead) return undefined
  const head = bytes.toString('latin1')
  const request = known.get(head) ?? read(head)
  return request ? atHand(request, now) : undefined
}

function read(head: string): PlainRequest | null {
  const request = plainRequest(head)
  if (request && request.cookie === undefined) {
    if (known.size >= mostKnown) known.clear()
    known.set(head, request)
  }
  return request
}

function waitForReader(socket: Socket): void {
  socket.pause()
  socket.once('drain', () => socket.resume())
}
