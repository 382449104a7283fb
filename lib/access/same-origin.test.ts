import { expect, test } from 'vitest'
import { isOwnOrigin, type Sender } from './same-origin.ts'

const site = 'https://news.example.org'
const sender = (given: Partial<Sender>): Sender => ({
  host: 'news.example.org',
  origin: null,
  secFetchSite: null,
  hasCookies: true,
  ...given,
})

test.each([
  [true, 'our own page', { origin: site }],
  [false, 'another site', { origin: 'https://evil.example' }],
  [false, 'a sandboxed page', { origin: 'null' }],
  [false, 'our name without encryption', { origin: 'http://news.example.org' }],
  [false, 'our name on another port', { origin: 'https://news.example.org:8443' }],
  [false, 'a name that starts like ours', { origin: 'https://news.example.org.evil.example' }],
  [false, 'a name that ends like ours', { origin: 'https://evilnews.example.org' }],
  [false, 'a host that agrees with a foreign origin', { origin: 'https://evil.example', host: 'evil.example' }],
  [true, 'this machine under another local name', { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }],
  [false, 'another local server', { origin: 'http://localhost:8080', host: 'localhost:3000' }],
  [false, 'a browser that hides its origin and says cross-site', { secFetchSite: 'cross-site' }],
  [false, 'a neighbour under the same domain', { secFetchSite: 'same-site' }],
  [true, 'a browser that says same-origin', { secFetchSite: 'same-origin' }],
  [false, 'cookies without a word about the page', {}],
  [true, 'a program without cookies', { hasCookies: false }],
])('%s for %s', (expected, _, given) => {
  expect(isOwnOrigin(sender(given), site)).toBe(expected)
})
