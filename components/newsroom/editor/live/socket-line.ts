import { decodeServerFrame, encodeClientFrame, livePath } from '#lib/collaboration/protocol.ts'
import type { Ends, Line, LineEvents } from './line.ts'

/** Some proxies swallow the handshake without an answer. */
const openWithinMs = 6_000

/** Frames over a WebSocket. */
export function socketLine({ storyId, personId, screen }: Ends, events: LineEvents): Line {
  const address = new URL(`${livePath}?story=${storyId}&person=${personId}&screen=${screen}`, location.href)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  let socket: WebSocket | null = null
  let isOver = false
  const end = (code: number | null) => {
    if (isOver) return
    close()
    events.ended(code)
  }
  const close = () => {
    isOver = true
    clearTimeout(timer)
    socket?.close()
  }
  const timer = setTimeout(() => end(null), openWithinMs)
  try {
    socket = new WebSocket(address)
  } catch {
    // Told after this call, when the caller holds the line.
    setTimeout(() => end(null))
    return { send: () => {}, close }
  }
  socket.binaryType = 'arraybuffer'
  socket.onopen = () => {
    clearTimeout(timer)
    if (!isOver) events.opened()
  }
  socket.onmessage = ({ data }) => {
    if (isOver || !(data instanceof ArrayBuffer)) return
    const frame = decodeServerFrame(new Uint8Array(data))
    // A frame of a later version; what it carried comes with the next sync.
    if (frame !== null) events.frame(frame)
  }
  socket.onclose = ({ code }) => end(code === 1006 || code === 1005 ? null : code)
  return {
    send(frame) {
      if (!isOver && socket?.readyState === WebSocket.OPEN) socket.send(new Uint8Array(encodeClientFrame(frame)))
    },
    close,
  }
}
