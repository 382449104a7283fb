// The one way in. Refuses what no honest client sends, then hands each request to who answers its kind of address.
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { largestBody, requestKind } from '../request-kind.ts'
import { decodedPath, doorRefusal } from '../request-refusal.ts'
import { dataPolicy } from '../security-headers.ts'
import { answerByFramework, answerPreview } from './answer-framework.ts'
import { answerFile, answerPage, readyBytes } from './answer-page.ts'
import { answerPicture } from './answer-picture.ts'
import { arrivalOf, type Head, headOf } from './arrival.ts'
import { boundBody } from './bounded-body.ts'
import { openFastLane } from './fast-lane.ts'
import type { Header } from './prepared.ts'
import type { Product } from './product.ts'
import { sendReady, sendRefusal } from './send.ts'
import { makeTrusted } from './trusted-request.ts'

/** Lets everyone in through this server; gives back how to let go of those who only ever asked for what is at hand. */
export function openFrontDoor(server: Server, product: Product): { close(): void } {
  server.on('request', (req, res) => {
    const head = headOf(req)
    const isPlainGet = req.method === 'GET' && head.ifNoneMatch === undefined && head.hosts === 1
    if (isPlainGet && product.own.hosts.has(head.host)) {
      const now = Date.now()
      const ready = readyBytes(product, { url: req.url ?? '', ...head }, now)
      if (ready) return sendReady(res, ready, now)
    }
    void admit(product, req, res, head)
  })
  if (product.dev) return { close: () => {} }
  return openFastLane(server, (request, now) =>
    product.own.hosts.has(request.host) ? readyBytes(product, request, now) : undefined,
  )
}

async function admit(product: Product, req: IncomingMessage, res: ServerResponse, head: Head): Promise<void> {
  if (product.isClosing()) res.shouldKeepAlive = false
  const no = (status: number, reason: string, ...more: Header[]) => {
    // What was not read of the body must not be taken for the next request.
    if (!req.complete) res.shouldKeepAlive = false
    sendRefusal(res, { status, reason }, [...product.headers, ...more])
  }
  const refusal = doorRefusal(arrivalOf(req), product.own)
  if (refusal) return no(refusal.status, refusal.reason, ...(refusal.status === 405 ? [allow] : []))
  const path = (req.url ?? '/').split('?', 1)[0] ?? '/'
  const decoded = decodedPath(path) ?? path
  const kind = requestKind(decoded)
  const isRead = req.method === 'GET' || req.method === 'HEAD'
  // While developing, the framework's overlay posts to addresses of its own.
  const isForReading = !product.dev && (kind === 'public' || kind === 'framework')
  if (!isRead && isForReading) return no(405, 'This page can only be read.', allow)
  const limit = product.dev ? Number.POSITIVE_INFINITY : largestBody(decoded)
  if (!boundBody(req, limit, () => no(413, 'This is more than the address accepts.'))) return
  makeTrusted(req, { siteUrl: product.own.siteUrl, trustedProxies: product.trustedProxies, dev: product.dev })
  if (product.dev) return answerByFramework(product, req, res, kind)
  const file = product.files.get(path)
  if (file && isRead) return answerFile(product, req, res, file, head)
  if (kind === 'framework') return no(404, 'There is no such file.')
  if (kind === 'public') return answerPage(product, req, res, path, head)
  if (kind === 'media' && isRead) return answerPicture(product, req, res, path, head)
  if (kind === 'preview' && isRead) return answerPreview(product, req, res)
  return answerByFramework(product, req, res, kind)
}

const allow: Header = ['Allow', 'GET, HEAD']

/** What the parser refuses never becomes a request; it is answered here, with the same headers as everything else. */
export function refuseUnparsed(headers: Header[]) {
  return (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (!socket.writable || error.code === 'ECONNRESET') return socket.destroy()
    const status = unparsed[error.code ?? ''] ?? '400 Bad Request'
    const lines = [...headers, ['Content-Security-Policy', dataPolicy]].map(([name, value]) => `${name}: ${value}\r\n`)
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n${lines.join('')}\r\n`)
  }
}

const unparsed: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Content Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}
