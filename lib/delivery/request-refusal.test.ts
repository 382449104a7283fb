import { describe, expect, test } from 'vitest'
import { type Arrival, doorRefusal, ownHosts } from './request-refusal.ts'

const siteUrl = 'https://news.example'
const own = { siteUrl, hosts: ownHosts(siteUrl, 3000) }
const read: Arrival = {
  method: 'GET',
  target: '/world',
  hosts: ['news.example'],
  origin: null,
  secFetchSite: null,
  hasCookies: false,
}
const status = (more: Partial<Arrival>) => doorRefusal({ ...read, ...more }, own)?.status ?? 200

describe('an address', () => {
  test.each([
    ['/', 200],
    ['/world/12/caf%C3%A9', 200],
    ['/?q=%', 200],
    ['http://news.example/', 400],
    ['*', 400],
    ['//evil.example/', 400],
    ['/\\evil.example', 400],
    ['/a%5cb', 400],
    ['/a%2fb', 400],
    ['/%', 400],
    ['/%E0%A4%A', 400],
    ['/%00', 400],
    ['/a%0d%0aSet-Cookie:x', 400],
    ['/world/../newsroom', 400],
    ['/world/%2e%2e/newsroom', 400],
    ['/./world', 400],
    ['/a#b', 400],
    [`/${'a'.repeat(5_000)}`, 414],
  ])('%s is answered with %s', (target, expected) => {
    expect(status({ target })).toBe(expected)
  })
})

describe('a host', () => {
  test.each([
    [['news.example'], 200],
    [['NEWS.example'], 200],
    [['localhost:3000'], 200],
    [['127.0.0.1:3000'], 200],
    [['[::1]:3000'], 200],
    [['localhost:3001'], 421],
    [['localhost'], 421],
    [['evil.example'], 421],
    [['news.example.evil.example'], 421],
    [['news.example:3000'], 421],
    [[''], 421],
    [[], 400],
    [['news.example', 'news.example'], 400],
  ])('%j is answered with %s', (hosts, expected) => {
    expect(status({ hosts })).toBe(expected)
  })

  test('of a probe that knows only the machine is accepted for health', () => {
    expect(status({ target: '/api/health/ready', hosts: ['10.0.0.7:3000'] })).toBe(200)
  })
})

test.each(['TRACE', 'CONNECT', 'PROPFIND', 'BREW'])('the method %s is not allowed', (method) => {
  expect(status({ method })).toBe(405)
})

describe('a change', () => {
  const post = { method: 'POST', target: '/newsroom/stories/1', hasCookies: true }
  test.each<[Partial<Arrival>, number]>([
    [{ origin: 'https://news.example' }, 200],
    [{ origin: 'https://news.example', secFetchSite: 'same-origin' }, 200],
    [{ origin: 'http://news.example' }, 403],
    [{ origin: 'https://news.example:8443' }, 403],
    [{ origin: 'https://news.example.evil.example' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: '' }, 403],
    [{ origin: 'http://localhost:3000' }, 403],
    [{ origin: 'http://localhost:3000', hosts: ['localhost:3000'] }, 200],
    [{ origin: 'http://localhost:3000', hosts: ['127.0.0.1:3000'] }, 403],
    [{ secFetchSite: 'cross-site' }, 403],
    [{ secFetchSite: 'same-site' }, 403],
    [{ secFetchSite: 'none' }, 403],
    [{ secFetchSite: 'same-origin' }, 200],
    [{}, 403],
    [{ hasCookies: false }, 200],
    [{ hasCookies: false, secFetchSite: 'cross-site' }, 403],
  ])('sent with %j is answered with %s', (more, expected) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) expect(status({ ...post, ...more, method })).toBe(expected)
  })

  test.each<[Partial<Arrival>, number]>([
    [{ target: '/api/v1/stories' }, 200],
    [{ target: '/api/v1/stories', origin: 'https://evil.example' }, 403],
    [{ target: '/api/v1/stories', secFetchSite: 'cross-site' }, 403],
    [{ target: '/api/v1' }, 403],
    [{ target: '/api/v10/stories' }, 403],
    [{ target: '/api/newsroom/stories' }, 403],
    [{ target: '/api/v1/../newsroom/stories' }, 400],
    [{ target: '/api/v1/%2e%2e/newsroom/stories' }, 400],
  ])(
    'of a program with cookies, which say nothing at the content API, with %j is answered with %s',
    (more, expected) => {
      expect(status({ ...post, ...more })).toBe(expected)
    },
  )
})
