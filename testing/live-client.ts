// A screen as the live channel knows it: a Yjs document and a socket, without a browser.
import { randomUUID } from 'node:crypto'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import {
  type ClientFrame,
  decodeServerFrame,
  encodeClientFrame,
  livePath,
  type ServerFrame,
} from '#lib/collaboration/protocol.ts'

export type LiveClient = ReturnType<typeof liveClient>
type Options = {
  port: number
  storyId: number
  personId?: number
  cookie?: string
  screenId?: string
  origin?: string
  doc?: Y.Doc
}

/** Opens a channel; nothing is said yet. */
export function liveClient({
  port,
  storyId,
  personId,
  cookie,
  screenId = randomUUID(),
  origin,
  doc = new Y.Doc(),
}: Options) {
  const query = `story=${storyId}&screen=${screenId}${personId ? `&person=${personId}` : ''}`
  const headers = { ...(cookie ? { cookie } : {}), origin: origin ?? `http://localhost:${port}` }
  const socket = new WebSocket(`ws://localhost:${port}${livePath}?${query}`, { headers })
  const frames: ServerFrame[] = []
  const closed = Promise.withResolvers<number>()
  let seq = 0
  /** HTTP status of a handshake that was refused. */
  let refusedWith: number | null = null

  socket.on('unexpected-response', (_, res) => {
    refusedWith = res.statusCode ?? null
    res.resume()
    socket.terminate()
  })
  socket.on('error', () => {})
  socket.on('close', (code) => closed.resolve(code))
  socket.on('message', (data: Buffer) => {
    const frame = decodeServerFrame(data)
    if (!frame) throw new Error('The server sent what is no frame.')
    frames.push(frame)
    if (frame.type === 'sync' || frame.type === 'update') Y.applyUpdate(doc, frame.update, 'server')
  })

  const send = (frame: ClientFrame) => socket.send(encodeClientFrame(frame))
  const of = <T extends ServerFrame['type']>(type: T) =>
    frames.filter((frame): frame is Extract<ServerFrame, { type: T }> => frame.type === type)
  return {
    doc,
    socket,
    screenId,
    frames,
    of,
    closed: closed.promise,
    refusedWith: () => refusedWith,
    send,
    sendRaw: (bytes: Uint8Array | string) => socket.send(bytes),
    sync: () => send({ type: 'sync', stateVector: Y.encodeStateVector(doc) }),
    push(update: Uint8Array): number {
      seq += 1
      send({ type: 'push', seq, update })
      return seq
    },
    /** Changes the document and sends the change; gives the push's number. */
    change(work: (doc: Y.Doc) => void): number {
      const before = Y.encodeStateVector(doc)
      doc.transact(() => work(doc))
      return this.push(Y.encodeStateAsUpdate(doc, before))
    },
    answerTo: (pushed: number) => [...of('saved'), ...of('refused')].find((frame) => frame.seq === pushed),
    headline: () => doc.getText('headline').toString(),
  }
}
