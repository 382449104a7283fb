import { expect, test } from 'vitest'
import { cacheTagHeader, publicCacheControl } from './cache-control.ts'

test.each([
  [3_600, 'public, max-age=0, s-maxage=10, stale-while-revalidate=20'],
  [30, 'public, max-age=0, s-maxage=10, stale-while-revalidate=20'],
  [17.9, 'public, max-age=0, s-maxage=10, stale-while-revalidate=7'],
  [4.2, 'public, max-age=0, s-maxage=4, stale-while-revalidate=0'],
  [-1, 'public, max-age=0, s-maxage=0, stale-while-revalidate=0'],
  [Number.POSITIVE_INFINITY, 'public, max-age=0, s-maxage=10, stale-while-revalidate=20'],
])('with %s seconds left others may keep a page: %s', (left, header) => {
  expect(publicCacheControl(left)).toBe(header)
})

test('the tags of a page are listed in one order', () => {
  expect(cacheTagHeader(new Set(['story:2', 'feed', 'story:1']))).toBe('feed,story:1,story:2')
})

test('a page with more tags than fit is purged with every purge', () => {
  expect(cacheTagHeader(Array.from({ length: 1_000 }, (_, i) => `story:${i}`))).toBe('wide')
})
