import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Answer, type OpenDoor, openDoor } from '#testing/front-door.ts'

let door: OpenDoor
beforeAll(async () => {
  door = await openDoor()
})
beforeEach(() => door.forget())
afterAll(() => door.close())

describe('a page', () => {
  test('comes without the framework, with what CDN and browser need to know', async () => {
    const { status, headers, body } = await door.ask('/world')
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
    const ways = [
      await door.ask('/world'),
      await door.ask('/world'),
      await door.ask('/world'),
      await door.ask('/world?x=1'),
    ]
    expect(ways.map(({ headers }) => headers['x-cache'])).toEqual(['MISS', 'HIT', 'HIT', 'HIT'])
    const told = ({ headers: { date, connection, 'keep-alive': _, 'x-cache': __, ...rest }, body }: Answer) => ({
      rest,
      body: String(body),
      dated: date !== undefined,
      connection,
    })
    for (const way of ways) expect(told(way)).toEqual(told(ways[0]!))
    expect(door.handed).toHaveLength(1)
  })

  test('is kept ready in each coding, each with a tag of its own', async () => {
    const plain = await door.ask('/world')
    const gzip = await door.ask('/world', { 'accept-encoding': 'gzip' })
    const br = await door.ask('/world', { 'accept-encoding': 'gzip, deflate, br' })
    expect([gzip.headers['content-encoding'], br.headers['content-encoding']]).toEqual(['gzip', 'br'])
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true)
    expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true)
    expect(new Set([plain, gzip, br].map(({ headers }) => headers.etag)).size).toBe(3)
    expect((await door.ask('/world', { 'accept-encoding': 'br' })).body.equals(br.body)).toBe(true)
  })

  test('is not sent again to who has it', async () => {
    const { headers } = await door.ask('/world', { 'accept-encoding': 'br' })
    for (const tag of [headers.etag!, `W/${headers.etag}`, `"x", ${headers.etag}`, '*']) {
      const again = await door.ask('/world', { 'if-none-match': tag })
      expect([again.status, again.body.length]).toEqual([304, 0])
      expect(again.headers).toMatchObject({ vary: 'Accept-Encoding', 'x-content-type-options': 'nosniff' })
      expect(again.headers['cache-control']).toBe(headers['cache-control'])
    }
    expect((await door.ask('/world', { 'if-none-match': '"other"' })).status).toBe(200)
  })

  test('answers HEAD with the head of GET', async () => {
    const get = await door.ask('/world', { 'accept-encoding': 'gzip' })
    const head = await door.ask('/world', { 'accept-encoding': 'gzip' }, 'HEAD')
    expect([head.status, head.body.length]).toEqual([200, 0])
    expect(head.headers['content-length']).toBe(get.headers['content-length'])
    expect(head.headers.etag).toBe(get.headers.etag)
  })

  test('that is missing or moved is answered as what it is, from memory too', async () => {
    for (let i = 0; i < 2; i++) {
      expect((await door.ask('/none')).status).toBe(404)
      const moved = await door.ask('/moved')
      expect([moved.status, moved.headers.location]).toEqual([308, '/world'])
    }
    expect(door.handed.map(({ url }) => url)).toEqual(['/none', '/not-found', '/moved'])
  })

  test('that leads nowhere says so in words, which have no other answer of their own', async () => {
    const { status, body } = await door.ask('/none')
    expect([status, String(body)]).toEqual([404, expect.stringContaining('<h1>/not-found</h1>')])
    expect((await door.ask('/not-found')).status).toBe(404)
  })

  test('hints at the fonts it needs and at no script of the framework', async () => {
    expect((await door.ask('/world')).headers.link).toBe('</a.woff2>; rel=preload; as="font"; crossorigin=""')
  })

  test('that breaks tells nothing but a number to ask about', async () => {
    const { status, headers, body } = await door.ask('/broken')
    expect(status).toBe(500)
    expect(String(body)).toMatch(/\([0-9a-f-]{36}\)/)
    expect(String(body)).not.toContain('secret')
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
  })

  test('that breaks is a page for a browser', async () => {
    const { headers, body } = await door.ask('/broken', { accept: 'text/html' })
    expect(String(body)).toMatch(/<h1>failed<.h1>[0-9a-f-]{36}/)
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    expect(String((await door.ask('/failed', { accept: 'text/html' })).body)).toContain('<h1>failed</h1>')
  })

  test('shown while the database is away says so, and nobody may keep it', async () => {
    await door.ask('/world')
    door.database.isAway = true
    expect((await door.ask('/world')).headers).toMatchObject({
      'x-cache': 'STALE',
      'cache-control': 'private, no-store',
    })
  })
})

test('a page that is not at hand while the database is away is worth another try', async () => {
  door.database.isAway = true
  const { status, headers } = await door.ask('/failed')
  expect([status, headers['retry-after'], headers['cache-control']]).toEqual([503, '2', 'no-store'])
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
    const dirty = await door.ask('/world?utm_source=evil&_rsc=1&before=<evil>', dirt)
    const clean = await door.ask('/world')
    expect(String(dirty.body)).not.toMatch(/evil|secret|6\.6\.6\.6|gopher|_rsc|Bearer/)
    expect(clean.headers['x-cache']).toBe('HIT')
    expect(clean.body.equals(dirty.body)).toBe(true)
    expect(door.handed).toHaveLength(1)
    expect(door.handed[0]).toEqual({
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
    await door.ask('/world', { [name]: dirt[name]! })
    expect((await door.ask('/world')).headers['x-cache']).toBe('HIT')
    expect(door.handed).toHaveLength(1)
  })

  test('and a preference has a page of its own that no CDN may keep', async () => {
    const dark = await door.ask('/world', { cookie: 'session=secret; theme=dark' })
    expect(door.handed[0]?.headers.cookie).toBe('theme=dark')
    expect(dark.headers['cache-control']).toBe('private, no-cache')
    expect((await door.ask('/world')).headers['x-cache']).toBe('MISS')
    expect((await door.ask('/world', { cookie: 'theme=dark; session=other' })).headers['x-cache']).toBe('HIT')
  })
})
