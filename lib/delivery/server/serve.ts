// The product's one process for readers and newsroom: one port, the page cache in front, the framework behind it.
import { AsyncLocalStorage } from 'node:async_hooks'
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { db } from '#lib/db/client.ts'
import { type Hearing, hearEvents } from '#lib/events/server/hearing.ts'
import { type Dependencies, installDependencies } from '../dependencies.ts'
import { ownHosts } from '../request-refusal.ts'
import { dataPolicy, readerPolicy, securityHeaders } from '../security-headers.ts'
import { renderPicture } from './answer-picture.ts'
import type { Handle } from './capture.ts'
import { openFrontDoor, refuseUnparsed } from './front-door.ts'
import { keepFresh } from './invalidation.ts'
import { PageCache } from './page-cache.ts'
import { type Header, keepAliveSeconds } from './prepared.ts'
import type { ErrorPage, Product } from './product.ts'
import { announceListening } from './readiness.ts'
import { renderPage } from './render-page.ts'
import { sendRefusal } from './send.ts'
import { listFiles } from './static-files.ts'
import { type Channel, takeUpgrades, type Upgrade } from './upgrades.ts'

export type Framework = {
  prepare(): Promise<void>
  handle: Handle
  /** Hot reload while developing; nothing else of the framework takes upgrades. */
  upgrade?: Upgrade
  close(): Promise<void>
}
export type ServeOptions = {
  port: number
  host: string
  dev: boolean
  root: string
  databaseUrl: string
  /** The public address; without one, the port on this machine. */
  siteUrl?: string
  trustedProxies?: number
  /** Origins from which a reader may call a frame into a story. */
  frames?: readonly string[]
  errorPage: ErrorPage
  /** Made once the port is known. */
  framework: (port: number) => Framework
  /** Connections that stay, on the same port. */
  channel?: (hearing: Hearing) => Channel
}
export type Serving = { port: number; close(): Promise<void> }

const longestGoodbyeMs = 5_000
const megabyte = 1_048_576
const pictureRoom = { pagesBytes: 48 * megabyte, othersBytes: megabyte, lastGoodBytes: 16 * megabyte }

export async function serveProduct(options: ServeOptions): Promise<Serving> {
  let isUpgradeWanted = (_: IncomingMessage) => false
  const server = newServer((req) => isUpgradeWanted(req))
  const port = await listen(server, options.port, options.host)
  const siteUrl = options.siteUrl ?? `http://localhost:${port}`
  const headers: Header[] = securityHeaders(siteUrl)
  server.on('clientError', refuseUnparsed(headers))
  const starting: RequestListener = (_, res) => {
    const reason = 'Starting. Please try again in a moment.'
    sendRefusal(res, { status: 503, reason, html: options.errorPage('busy') }, [...headers, ['Retry-After', '1']])
  }
  server.on('request', starting)

  const framework = options.framework(port)
  await framework.prepare()
  const storage = new AsyncLocalStorage<Dependencies>()
  installDependencies(storage)
  const pages = new PageCache({
    render: (request) => renderPage(framework.handle, siteUrl, request),
    storage,
    fixedHeaders: [['Content-Security-Policy', readerPolicy({ frames: options.frames })], ...headers],
    isAway: () => !events.isReachable(),
  })
  const pictures = new PageCache({
    render: ({ url }) => renderPicture(framework.handle, siteUrl, url),
    storage,
    fixedHeaders: [['Content-Security-Policy', dataPolicy], ...headers],
    isAway: () => !events.isReachable(),
    ...pictureRoom,
  })
  const events = hearEvents({ connectionString: options.databaseUrl })
  keepFresh(pages, events)
  keepFresh(pictures, events)
  const forgetListening = announceListening(events)
  await events.ready

  let isClosing = false
  const streams = new Set<ServerResponse>()
  const product: Product = {
    own: { siteUrl, hosts: ownHosts(siteUrl, port) },
    trustedProxies: options.trustedProxies ?? 0,
    dev: options.dev,
    handle: framework.handle,
    pages,
    pictures,
    files: options.dev ? new Map() : listFiles(options.root),
    frames: options.frames ?? [],
    headers,
    errorPage: options.errorPage,
    streams,
    isAway: () => !events.isReachable(),
    isClosing: () => isClosing,
  }
  server.off('request', starting)
  const door = openFrontDoor(server, product)
  const channel = options.channel?.(events)
  const upgrades = takeUpgrades(product, channel, framework.upgrade)
  isUpgradeWanted = upgrades.isWanted
  server.on('upgrade', upgrades.take)

  const close = async () => {
    isClosing = true
    door.close()
    await channel?.close()
    await sayGoodbye(server, streams)
    forgetListening()
    await events.close()
    await framework.close()
    await db.$disconnect()
  }
  return { port, close }
}

function newServer(shouldUpgradeCallback: (req: IncomingMessage) => boolean): Server {
  const server = createServer({
    shouldUpgradeCallback,
    maxHeaderSize: 32 * 1_024,
    headersTimeout: 10_000,
    requestTimeout: 120_000,
    keepAliveTimeout: keepAliveSeconds * 1_000,
    connectionsCheckingInterval: 2_000,
    noDelay: true,
  })
  server.on('connect', (_, socket) => {
    const lines = ['HTTP/1.1 405 Method Not Allowed', 'Allow: GET, HEAD', `Content-Security-Policy: ${dataPolicy}`]
    socket.end(`${lines.join('\r\n')}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
  })
  return server
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/** Stops listening, ends what would go on for ever, and lets the rest finish, within limits. */
async function sayGoodbye(server: Server, streams: Set<ServerResponse>): Promise<void> {
  const stopped = new Promise((resolve) => server.close(resolve))
  for (const stream of streams) stream.end()
  // A connection falls idle when its last answer is out; nobody may start another request on it.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const tooLong = setTimeout(() => server.closeAllConnections(), longestGoodbyeMs)
  server.closeIdleConnections()
  await stopped
  clearInterval(sweep)
  clearTimeout(tooLong)
}
