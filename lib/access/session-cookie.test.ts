import { expect, test } from 'vitest'
import { cookieValue, sessionCookie } from './session-cookie.ts'

test('behind https the browser itself refuses the cookie to every other host, path and plain connection', () => {
  const { name, options } = sessionCookie('https://news.example.org')
  expect(name).toMatch(/^__Host-/)
  expect(options).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true })
})

test('without https, where browsers would drop such a cookie, it has a plain name', () => {
  const { name, options } = sessionCookie('http://localhost:3000')
  expect([name, options.secure, options.httpOnly]).toEqual(['broadsheet.session', false, true])
})

test.each([
  ['s=1', '1'],
  ['a=b; s=1; c=d', '1'],
  ['xs=2; s=1', '1'],
  ['s=a=b', 'a=b'],
  [' s = 1 ', '1'],
  ['s=', ''],
  ['s', null],
  ['=1', null],
  [';;;', null],
  ['', null],
  [null, null],
  ['a'.repeat(100_000), null],
])('%.20s holds %j', (header, value) => {
  expect(cookieValue(header, 's')).toBe(value)
})
