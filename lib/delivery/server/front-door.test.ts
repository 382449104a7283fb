import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type OpenDoor, openDoor } from '#testing/front-door.ts'

let door: OpenDoor
beforeAll(async () => {
  door = await openDoor()
})
beforeEach(() => door.forget())
afterAll(() => door.close())

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
    expect(await door.askRaw(bytes)).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(door.handed).toHaveLength(0)
  })

  test.each([
    ['a change to a page', '/world', {}, 405],
    ['a change from elsewhere', '/newsroom', { origin: 'https://evil.example' }, 403],
    ['a change from nowhere with cookies', '/newsroom', { cookie: 'a=b' }, 403],
    ['the build folder', '/_next/../package.json', {}, 400],
  ])('%s', async (_, path, headers, status) => {
    const answer = await door.ask(path, headers, 'POST', 'x')
    expect(answer.status).toBe(status)
    expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
    expect(door.handed).toHaveLength(0)
  })

  test.each(['/_next/image?url=x', '/_next/data/x.json', '/_next/static/no.js'])('%s', async (path) => {
    expect((await door.ask(path)).status).toBe(404)
    expect(door.handed).toHaveLength(0)
  })

  test('a body that says it is too large before any of it arrives', async () => {
    const bytes = 'POST /api/x HTTP/1.1\r\nHost: news.example\r\nContent-Length: 99999999\r\n\r\n'
    expect(await door.askRaw(bytes)).toMatch(/^HTTP\/1.1 413 /)
    expect(door.handed).toHaveLength(0)
  })

  test('a body that does not say how large it is, at the limit', async () => {
    const bytes = `POST /api/x HTTP/1.1\r\nHost: news.example\r\nTransfer-Encoding: chunked\r\n\r\n${`1000\r\n${'a'.repeat(4_096)}\r\n`.repeat(17)}`
    expect(await door.askRaw(bytes)).toMatch(/^HTTP\/1.1 413 /)
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
    const answer = await door.ask('/newsroom/stories?a=1', headers, 'POST', 'words')
    expect(String(answer.body)).toContain('words')
    expect(String(answer.body)).toContain('__next_f')
    expect(door.handed[0]?.headers).toMatchObject({ cookie: 'session=own', 'x-forwarded-host': 'news.example' })
    expect(door.handed[0]?.headers['x-middleware-subrequest']).toBeUndefined()
    expect(answer.headers['cache-control']).toBe('private, no-store')
  })

  test('has a nonce made for each answer, the same in request and answer', async () => {
    const nonces = []
    for (let i = 0; i < 2; i++) {
      const { headers: answered } = await door.ask('/newsroom', headers)
      const policy = door.handed[i]?.headers['content-security-policy']
      expect(answered['content-security-policy']).toBe(policy)
      expect(policy).toContain(`'nonce-${door.handed[i]?.headers['x-nonce']}'`)
      nonces.push(door.handed[i]?.headers['x-nonce'])
    }
    expect(new Set([...nonces, 'evil']).size).toBe(3)
  })

  test('in another spelling is never taken for a page of readers', async () => {
    for (const path of ['/%6eewsroom', '/newsroom%2Fstories', '/newsroom/']) {
      const { headers: answered } = await door.ask(path, { cookie: 'session=own' })
      expect(answered['x-cache']).toBeUndefined()
      expect(answered['cache-control']).toMatch(/no-store/)
    }
  })

  test('shows a preview as the finished page, to its own frames only, and keeps nothing', async () => {
    for (let i = 1; i <= 2; i++) {
      const answer = await door.ask('/newsroom/stories/7/preview', headers)
      expect(String(answer.body)).not.toContain('<script>')
      expect(String(answer.body)).toContain('session=own')
      expect(answer.headers['cache-control']).toBe('private, no-store')
      expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'self'")
      expect(door.handed).toHaveLength(i)
    }
  })
})

test('machine callers get no-store unless their route says otherwise', async () => {
  const { headers } = await door.ask('/api/live-or-not')
  expect(headers['cache-control']).toBe('private, max-age=5')
  expect((await door.ask('/api/auth/session')).headers['cache-control']).toBe('private, no-store')
})

test('the address of a client is the connection, whatever it says itself', async () => {
  await door.ask('/api/x', { 'x-forwarded-for': '6.6.6.6' })
  expect(door.handed[0]?.headers['x-forwarded-for']).toBe('127.0.0.1')
})
