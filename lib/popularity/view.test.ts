import { expect, test } from 'vitest'
import { isReading, isRobot } from './view.ts'

const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

test.each([
  ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'],
  ['facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)'],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0.0.0 Safari/537.36'],
  ['curl/8.5.0'],
  [''],
])('%s reads nothing', (userAgent) => {
  expect(isRobot(userAgent)).toBe(true)
})

test.each([
  [chrome],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile/15E148 Safari/604.1',
  ],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'],
])('%s is a reader', (userAgent) => {
  expect(isReading({ userAgent, purpose: null, isStaff: false })).toBe(true)
})

test('neither staff nor a page fetched in advance counts', () => {
  expect(isReading({ userAgent: chrome, purpose: null, isStaff: true })).toBe(false)
  expect(isReading({ userAgent: chrome, purpose: 'prefetch;prerender', isStaff: false })).toBe(false)
})
