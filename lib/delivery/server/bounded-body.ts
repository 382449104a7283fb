import type { IncomingMessage } from 'node:http'

/**
 * Stops a body at its limit: early by its announced length, else at the chunk that exceeds it. Calls back once and lets
 * nothing more through. Counting where chunks arrive leaves the stream unread for whoever answers the request.
 */
export function boundBody(req: IncomingMessage, maxBytes: number, onTooLarge: () => void): boolean {
  if (Number(req.headers['content-length'] ?? 0) > maxBytes) {
    onTooLarge()
    return false
  }
  const push = req.push.bind(req)
  let received = 0
  req.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    received += chunk?.length ?? 0
    if (received <= maxBytes) return push(chunk, encoding)
    if (chunk && received - chunk.length <= maxBytes) {
      onTooLarge()
      req.destroy()
    }
    return false
  }
  return true
}
