// The front door before a stand-in for the framework, listening on a port of its own.
import { AsyncLocalStorage } from 'node:async_hooks'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { type Dependencies, dependsOn, installDependencies } from '#lib/delivery/dependencies.ts'
import { ownHosts } from '#lib/delivery/request-refusal.ts'
import { dataPolicy, readerPolicy, securityHeaders } from '#lib/delivery/security-headers.ts'
import { renderPicture } from '#lib/delivery/server/answer-picture.ts'
import { openFrontDoor, refuseUnparsed } from '#lib/delivery/server/front-door.ts'
import { PageCache } from '#lib/delivery/server/page-cache.ts'
import type { Product } from '#lib/delivery/server/product.ts'
import { renderPage } from '#lib/delivery/server/render-page.ts'

const siteUrl = 'https://news.example'

type Handed = { method?: string; url?: string; headers: IncomingMessage['headers'] }
export type Answer = { status: number; headers: IncomingMessage['headers']; body: Buffer }
export type OpenDoor = Awaited<ReturnType<typeof openDoor>>

/** Opens the door of https://news.example. */
export async function openDoor() {
  const storage = new AsyncLocalStorage<Dependencies>()
  installDependencies(storage)
  const headers = securityHeaders(siteUrl)
  /** What the framework was handed, request by request. */
  const handed: Handed[] = []
  const database = { isAway: false }
  const handle = (req: IncomingMessage, res: ServerResponse) => {
    handed.push({ method: req.method, url: req.url, headers: req.headers })
    return carelessFramework(req, res)
  }
  const pages = new PageCache({
    render: (asked) => renderPage(handle, siteUrl, asked),
    storage,
    fixedHeaders: [['Content-Security-Policy', readerPolicy()], ...headers],
    isAway: () => database.isAway,
  })
  const pictures = new PageCache({
    render: ({ url }) => renderPicture(handle, siteUrl, url),
    storage,
    fixedHeaders: [['Content-Security-Policy', dataPolicy], ...headers],
    isAway: () => database.isAway,
  })
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const product: Product = {
    own: { siteUrl, hosts: ownHosts(siteUrl, port) },
    trustedProxies: 0,
    dev: false,
    handle,
    pages,
    pictures,
    files: new Map(),
    frames: [],
    headers,
    errorPage: (reason, reference) => `<h1>${reason}</h1>${reference ?? ''}`,
    streams: new Set(),
    isAway: () => database.isAway,
    isClosing: () => false,
  }
  const door = openFrontDoor(server.on('clientError', refuseUnparsed(headers)), product)
  const forget = () => {
    pages.clear()
    pictures.clear()
    handed.length = 0
    database.isAway = false
  }
  const close = () => {
    door.close()
    server.close()
  }
  return { port, handed, database, forget, ask: asking(port), askRaw: askingRaw(port), close }
}

/** Says on the page what it was told. */
async function carelessFramework(req: IncomingMessage, res: ServerResponse): Promise<void> {
  dependsOn('feed')
  if (req.url === '/broken') throw new Error('broken with a secret')
  if (req.url?.startsWith('/moved')) return void res.writeHead(308, { Location: '/world' }).end('/world')
  const received = await text(req)
  if (req.url === '/failed') return void res.writeHead(500).end('framework page')
  res.statusCode = req.url?.startsWith('/none') ? 404 : 200
  res.setHeader('Content-Type', 'text/html; charset=utf-8')
  res.setHeader('Cache-Control', 'private, max-age=5')
  res.setHeader('X-Powered-By', 'Framework')
  res.setHeader('Link', '</a.woff2>; rel=preload; as="font"; crossorigin="", </a.js>; rel=preload; as="script"')
  res.write(`<h1>${req.url}</h1><script>self.__next_f.push(1)</script>`)
  res.end(`<pre>${JSON.stringify(req.headers)} ${received}</pre>`)
}

const asking =
  (port: number) =>
  (path: string, headers: Record<string, string | string[]> = {}, method = 'GET', body?: string) =>
    new Promise<Answer>((resolve, reject) => {
      const options = { host: '127.0.0.1', port, path, method, headers: { host: 'news.example', ...headers } }
      const sent = request(options, async (res) => {
        const chunks: Buffer[] = []
        for await (const chunk of res) chunks.push(chunk)
        resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks) })
      })
      sent.on('error', reject).end(body)
    })

/** Sends bytes as they are and returns the first line of the answer. */
const askingRaw = (port: number) => (bytes: string) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    socket.once('data', (data) => {
      resolve(String(data).split('\r\n', 1)[0] ?? '')
      socket.destroy()
    })
    socket.once('error', reject).once('close', () => resolve('closed'))
  })
