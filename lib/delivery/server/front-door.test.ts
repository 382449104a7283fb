import { AsyncLocalStorage } from 'node:async_hooks'
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Dependencies, dependsOn, installDependencies } from '../dependencies.ts'
import { ownHosts } from '../request-refusal.ts'
import { readerPolicy, securityHeaders } from '../security-headers.ts'
import { frontDoor, refuseUnparsed } from './front-door.ts'
import { PageCache } from './page-cache.ts'
import type { Product } from './product.ts'
import { renderPage } from './render-page.ts'

const siteUrl = 'https://news.example'
const storage = new AsyncLocalStorage<Dependencies>()
installDependencies(storage)

/** What the framework was handed, request by request. */
let handed: { method?: string; url?: string; headers: IncomingMessage['headers'] }[] = []
let isAway = false

/** Stands for the framework: says on the page what it was told, as a careless page would. */
async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
  handed.push({ method: req.method, url: req.url, headers: req.headers })
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

let server: Server
let pages: PageCache
let port = 0

beforeAll(async () => {
  const headers = securityHeaders(siteUrl)
  pages = new PageCache({
    render: (asked) => renderPage(handle, siteUrl, asked),
    storage,
    fixedHeaders: [['Content-Security-Policy', readerPolicy()], ...headers],
    isAway: () => isAway,
  })
  server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  const product: Product = {
    own: { siteUrl, hosts: ownHosts(siteUrl, port) },
    trustedProxies: 0,
    dev: false,
    handle,
    pages,
    files: new Map(),
    headers,
    errorPage: (reason, reference) => `<h1>${reason}</h1>${reference ?? ''}`,
    streams: new Set(),
    isAway: () => isAway,
    isClosing: () => false,
  }
  server.on('request', frontDoor(product)).on('clientError', refuseUnparsed(headers))
})
afterAll(() => server.close())
beforeEach(() => {
  pages.clear()
  handed = []
  isAway = false
})

type Answer = { status: number; headers: IncomingMessage['headers']; body: Buffer }

function ask(path: string, headers: Record<string, string | string[]> = {}, method = 'GET', body?: string) {
  return new Promise<Answer>((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, method, headers: { host: 'news.example', ...headers } }
    const sent = request(options, async (res) => {
      const chunks: Buffer[] = []
      for await (const chunk of res) chunks.push(chunk)
      resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks) })
    })
    sent.on('error', reject).end(body)
  })
}

/** Sends bytes as they are and returns the first line of the answer. */
function askRaw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    socket.once('data', (data) => {
      resolve(String(data).split('\r\n', 1)[0] ?? '')
      socket.destroy()
    })
    socket.once('error', reject).once('close', () => resolve('closed'))
  })
}

describe('a page', () => {
  test('comes without the framework, with what CDN and browser need to know', async () => {
    const { status, headers, body } = await ask('/world')
    expect(status).toBe(200)
    expect(String(body)).not.toContain('<script>')
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': expect.stringMatching(/^public, max-age=0, s-maxage=\d+, stale-while-revalidate=\d+$/),
      'cache-tag': 'feed',
      'x-cache': 'MISS',
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("script-src 'self'"),
      'strict-transport-security': expect.any(String),
      date: expect.any(String),
    })
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers['set-cookie']).toBeUndefined()
  })

  test('is the same by every way it is answered', async () => {
    const ways = [await ask('/world'), await ask('/world'), await ask('/world'), await ask('/world?x=1')]
    expect(ways.map(({ headers }) => headers['x-cache'])).toEqual(['MISS', 'HIT', 'HIT', 'HIT'])
    const told = ({ headers: { date, connection, 'keep-alive': _, 'x-cache': __, ...rest }, body }: Answer) => ({
      rest,
      body: String(body),
      dated: date !== undefined,
      connection,
    })
    for (const way of ways) expect(told(way)).toEqual(told(ways[0]!))
    expect(handed).toHaveLength(1)
  })

  test('is kept ready in each coding, each with a tag of its own', async () => {
    const plain = await ask('/world')
    const gzip = await ask('/world', { 'accept-encoding': 'gzip' })
    const br = await ask('/world', { 'accept-encoding': 'gzip, deflate, br' })
    expect([gzip.headers['content-encoding'], br.headers['content-encoding']]).toEqual(['gzip', 'br'])
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true)
    expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true)
    expect(new Set([plain, gzip, br].map(({ headers }) => headers.etag)).size).toBe(3)
    expect((await ask('/world', { 'accept-encoding': 'br' })).body.equals(br.body)).toBe(true)
  })

  test('is not sent again to who has it', async () => {
    const { headers } = await ask('/world', { 'accept-encoding': 'br' })
    for (const tag of [headers.etag!, `W/${headers.etag}`, `"x", ${headers.etag}`, '*']) {
      const again = await ask('/world', { 'if-none-match': tag })
      expect([again.status, again.body.length]).toEqual([304, 0])
      expect(again.headers).toMatchObject({ vary: 'Accept-Encoding', 'x-content-type-options': 'nosniff' })
      expect(again.headers['cache-control']).toBe(headers['cache-control'])
    }
    expect((await ask('/world', { 'if-none-match': '"other"' })).status).toBe(200)
  })

  test('answers HEAD with the head of GET', async () => {
    const get = await ask('/world', { 'accept-encoding': 'gzip' })
    const head = await ask('/world', { 'accept-encoding': 'gzip' }, 'HEAD')
    expect([head.status, head.body.length]).toEqual([200, 0])
    expect(head.headers['content-length']).toBe(get.headers['content-length'])
    expect(head.headers.etag).toBe(get.headers.etag)
  })

  test('that is missing or moved is answered as what it is, from memory too', async () => {
    for (let i = 0; i < 2; i++) {
      expect((await ask('/none')).status).toBe(404)
      const moved = await ask('/moved')
      expect([moved.status, moved.headers.location]).toEqual([308, '/world'])
    }
    expect(handed.map(({ url }) => url)).toEqual(['/none', '/not-found', '/moved'])
  })

  test('that leads nowhere says so in words, which have no other answer of their own', async () => {
    const { status, body } = await ask('/none')
    expect([status, String(body)]).toEqual([404, expect.stringContaining('<h1>/not-found</h1>')])
    expect((await ask('/not-found')).status).toBe(404)
  })

  test('hints at the fonts it needs and at no script of the framework', async () => {
    expect((await ask('/world')).headers.link).toBe('</a.woff2>; rel=preload; as="font"; crossorigin=""')
  })

  test('that breaks tells nothing but a number to ask about', async () => {
    const { status, headers, body } = await ask('/broken')
    expect(status).toBe(500)
    expect(String(body)).toMatch(/\([0-9a-f-]{36}\)/)
    expect(String(body)).not.toContain('secret')
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
  })

  test('that breaks is a page for a browser', async () => {
    const { headers, body } = await ask('/broken', { accept: 'text/html' })
    expect(String(body)).toMatch(/<h1>failed<.h1>[0-9a-f-]{36}/)
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    expect(String((await ask('/failed', { accept: 'text/html' })).body)).toContain('<h1>failed</h1>')
  })

  test('shown while the database is away says so, and nobody may keep it', async () => {
    await ask('/world')
    isAway = true
    expect((await ask('/world')).headers).toMatchObject({ 'x-cache': 'STALE', 'cache-control': 'private, no-store' })
  })
})

describe('nothing a reader sends but address and preferences', () => {
  const dirt: Record<string, string> = {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-for': '6.6.6.6',
    'x-forwarded-proto': 'gopher',
    forwarded: 'host=evil.example',
    'x-middleware-subrequest': 'middleware',
    'x-nextjs-data': '1',
    'x-matched-path': '/newsroom',
    'x-original-url': '/newsroom',
    rsc: '1',
    'next-router-prefetch': '1',
    'next-router-state-tree': 'x',
    'next-action': 'abc',
    'accept-language': 'xx',
    'user-agent': 'evil',
    accept: 'text/x-component',
    cookie: 'session=secret; zone=Mars/Base; theme=evil',
    authorization: 'Bearer x',
    range: 'bytes=0-1',
    purpose: 'prefetch',
  }

  test('reaches a page, splits the cache or poisons it', async () => {
    const dirty = await ask('/world?utm_source=evil&_rsc=1&before=<evil>', dirt)
    const clean = await ask('/world')
    expect(String(dirty.body)).not.toMatch(/evil|secret|6\.6\.6\.6|gopher|_rsc|Bearer/)
    expect(clean.headers['x-cache']).toBe('HIT')
    expect(clean.body.equals(dirty.body)).toBe(true)
    expect(handed).toHaveLength(1)
    expect(handed[0]).toEqual({
      method: 'GET',
      url: '/world',
      headers: {
        host: 'news.example',
        accept: 'text/html,*/*',
        'x-forwarded-host': 'news.example',
        'x-forwarded-proto': 'https',
      },
    })
  })

  test.each(Object.keys(dirt))('not even %s alone', async (name) => {
    await ask('/world', { [name]: dirt[name]! })
    expect((await ask('/world')).headers['x-cache']).toBe('HIT')
    expect(handed).toHaveLength(1)
  })

  test('and a preference has a page of its own that no CDN may keep', async () => {
    const dark = await ask('/world', { cookie: 'session=secret; theme=dark' })
    expect(handed[0]?.headers.cookie).toBe('theme=dark')
    expect(dark.headers['cache-control']).toBe('private, no-cache')
    expect((await ask('/world')).headers['x-cache']).toBe('MISS')
    expect((await ask('/world', { cookie: 'theme=dark; session=other' })).headers['x-cache']).toBe('HIT')
  })
})

describe('the door refuses', () => {
  test.each([
    ['an absolute target', 'GET http://news.example/ HTTP/1.1\r\nHost: news.example\r\n\r\n', 400],
    ['an unknown host', 'GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n', 421],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: news.example\r\nHost: news.example\r\n\r\n', 400],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
    [
      'two lengths',
      'POST /api/x HTTP/1.1\r\nHost: news.example\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      400,
    ],
    [
      'a length beside chunks',
      'POST /api/x HTTP/1.1\r\nHost: news.example\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      400,
    ],
    ['TRACE', 'TRACE / HTTP/1.1\r\nHost: news.example\r\n\r\n', 405],
    ['a bad encoding', 'GET /%zz HTTP/1.1\r\nHost: news.example\r\n\r\n', 400],
    ['a long address', `GET /${'a'.repeat(5_000)} HTTP/1.1\r\nHost: news.example\r\n\r\n`, 414],
    ['a long header', `GET / HTTP/1.1\r\nHost: news.example\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`, 431],
    ['what is not HTTP', 'hello\r\n\r\n', 400],
  ])('%s', async (_, bytes, status) => {
    expect(await askRaw(bytes)).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(handed).toHaveLength(0)
  })

  test.each([
    ['a change to a page', '/world', {}, 405],
    ['a change from elsewhere', '/newsroom', { origin: 'https://evil.example' }, 403],
    ['a change from nowhere with cookies', '/newsroom', { cookie: 'a=b' }, 403],
    ['the build folder', '/_next/../package.json', {}, 400],
  ])('%s', async (_, path, headers, status) => {
    const answer = await ask(path, headers, 'POST', 'x')
    expect(answer.status).toBe(status)
    expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
    expect(handed).toHaveLength(0)
  })

  test.each(['/_next/image?url=x', '/_next/data/x.json', '/_next/static/no.js'])('%s', async (path) => {
    expect((await ask(path)).status).toBe(404)
    expect(handed).toHaveLength(0)
  })

  test('a body that says it is too large before any of it arrives', async () => {
    const bytes = 'POST /api/x HTTP/1.1\r\nHost: news.example\r\nContent-Length: 99999999\r\n\r\n'
    expect(await askRaw(bytes)).toMatch(/^HTTP\/1.1 413 /)
    expect(handed).toHaveLength(0)
  })

  test('a body that does not say how large it is, at the limit', async () => {
    const bytes = `POST /api/x HTTP/1.1\r\nHost: news.example\r\nTransfer-Encoding: chunked\r\n\r\n${`1000\r\n${'a'.repeat(4_096)}\r\n`.repeat(17)}`
    expect(await askRaw(bytes)).toMatch(/^HTTP\/1.1 413 /)
  })
})

describe('the newsroom', () => {
  const headers = {
    cookie: 'session=own',
    origin: 'https://news.example',
    'x-middleware-subrequest': 'x',
    'x-nonce': 'evil',
  }

  test('is answered by the framework, with the whole request, and never kept', async () => {
    const answer = await ask('/newsroom/stories?a=1', headers, 'POST', 'words')
    expect(String(answer.body)).toContain('words')
    expect(String(answer.body)).toContain('__next_f')
    expect(handed[0]?.headers).toMatchObject({ cookie: 'session=own', 'x-forwarded-host': 'news.example' })
    expect(handed[0]?.headers['x-middleware-subrequest']).toBeUndefined()
    expect(answer.headers['cache-control']).toBe('private, no-store')
  })

  test('has a nonce made for each answer, the same in request and answer', async () => {
    const nonces = []
    for (let i = 0; i < 2; i++) {
      const { headers: answered } = await ask('/newsroom', headers)
      const policy = handed[i]?.headers['content-security-policy']
      expect(answered['content-security-policy']).toBe(policy)
      expect(policy).toContain(`'nonce-${handed[i]?.headers['x-nonce']}'`)
      nonces.push(handed[i]?.headers['x-nonce'])
    }
    expect(new Set([...nonces, 'evil']).size).toBe(3)
  })

  test('in another spelling is never taken for a page of readers', async () => {
    for (const path of ['/%6eewsroom', '/newsroom%2Fstories', '/newsroom/']) {
      const { headers: answered } = await ask(path, { cookie: 'session=own' })
      expect(answered['x-cache']).toBeUndefined()
      expect(answered['cache-control']).toMatch(/no-store/)
    }
  })

  test('shows a preview as the finished page, to its own frames only, and keeps nothing', async () => {
    for (let i = 1; i <= 2; i++) {
      const answer = await ask('/newsroom/stories/7/preview', headers)
      expect(String(answer.body)).not.toContain('<script>')
      expect(String(answer.body)).toContain('session=own')
      expect(answer.headers['cache-control']).toBe('private, no-store')
      expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'self'")
      expect(handed).toHaveLength(i)
    }
  })
})

test('machine callers get no-store unless their route says otherwise', async () => {
  const { headers } = await ask('/api/live-or-not')
  expect(headers['cache-control']).toBe('private, max-age=5')
  expect((await ask('/api/auth/session')).headers['cache-control']).toBe('private, no-store')
})

test('the address of a client is the connection, whatever it says itself', async () => {
  await ask('/api/x', { 'x-forwarded-for': '6.6.6.6' })
  expect(handed[0]?.headers['x-forwarded-for']).toBe('127.0.0.1')
})
