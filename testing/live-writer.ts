// Somebody who types without a pause, whatever happens to the line: the document is kept, and what was not acknowledged
// is sent again with the next connection.
import * as Y from 'yjs'
import type { ServerFrame } from '#lib/collaboration/protocol.ts'
import { type LiveClient, liveClient } from './live-client.ts'

/** From here on more words go than come. */
const longText = 15_000

type Options = { name: string; storyId: number; cookie: string; port: () => number }
type Change = { word: string; isIn: boolean }
export type LiveWriter = ReturnType<typeof liveWriter>

export function liveWriter({ name, storyId, cookie, port }: Options) {
  const doc = new Y.Doc()
  /** What the server called saved: each word, and whether it was put in or taken out. */
  const saved = new Map<string, boolean>()
  let unsaved: (Change & { seq: number | null })[] = []
  let client: LiveClient | null = null
  let isSynced = false
  let isOver = false
  let serial = 0
  let read = 0

  const connect = () => {
    if (isOver) return
    const own = liveClient({ port: port(), storyId, cookie, doc })
    client = own
    isSynced = false
    read = 0
    own.socket.on('open', own.sync)
    own.socket.on('message', () => {
      for (const frame of own.frames.slice(read)) hear(own, frame)
      read = own.frames.length
    })
    own.socket.on('close', () => {
      client = null
      setTimeout(connect, 5)
    })
  }

  function hear(own: LiveClient, frame: ServerFrame): void {
    if (frame.type === 'refused') throw new Error(`${name} was refused: ${frame.message}`)
    if (frame.type === 'sync') {
      const seq = own.push(Y.encodeStateAsUpdate(doc, frame.stateVector))
      for (const change of unsaved) change.seq = seq
      isSynced = true
    }
    if (frame.type !== 'saved') return
    for (const { word, isIn, seq } of unsaved) if (seq !== null && seq <= frame.seq) saved.set(word, isIn)
    unsaved = unsaved.filter(({ seq }) => seq === null || seq > frame.seq)
  }

  function change(what: Change, work: () => void): void {
    const before = Y.encodeStateVector(doc)
    doc.transact(work)
    const seq = isSynced && client ? client.push(Y.encodeStateAsUpdate(doc, before)) : null
    unsaved.push({ ...what, seq })
  }

  connect()
  return {
    name,
    doc,
    saved: saved as ReadonlyMap<string, boolean>,
    unsavedCount: () => unsaved.length,
    /** Changes on their way to the server, or back. */
    sentCount: () => (client ? unsaved.filter(({ seq }) => seq !== null).length : 0),
    isSynced: () => isSynced && client !== null,
    /** Types a word of one's own somewhere in the text, or takes one out again. */
    type(): void {
      const text = paragraphOf(doc)
      if (!text) return
      const own = [...saved].filter(([, isIn]) => isIn)
      const shareOut = text.length > longText ? 0.6 : 0.15
      const gone =
        own.length > 20 && Math.random() < shareOut ? own[Math.floor(Math.random() * own.length)]?.[0] : undefined
      const at = gone === undefined ? -1 : text.toString().indexOf(gone)
      if (gone !== undefined && at >= 0 && !unsaved.some(({ word }) => word === gone)) {
        // From now on until the server says so it may be there or not.
        saved.delete(gone)
        change({ word: gone, isIn: false }, () => text.delete(at, gone.length))
      } else {
        serial += 1
        const word = `${name}${serial} `
        const places = [...text.toString().matchAll(/ /g)].map(({ index }) => index + 1)
        const place = places[Math.floor(Math.random() * places.length)] ?? 0
        change({ word, isIn: true }, () => text.insert(place, word))
      }
    },
    stop(): void {
      isOver = true
      client?.socket.terminate()
    },
  }
}

/** The words of the first paragraph. */
export function paragraphOf(doc: Y.Doc): Y.XmlText | null {
  const paragraph = doc.getXmlFragment('body').get(0)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
  return text instanceof Y.XmlText ? text : null
}
