import { expect, test } from 'vitest'
import { publicRoutes } from '#lib/delivery/public-pages.ts'
import { type Surface, surfaceOfRoute, surfacesOf, surfaceWords } from './surface.ts'

const standing = {
  id: 17,
  names: [
    { sectionSlug: 'world', slug: 'new-words' },
    { sectionSlug: 'sport', slug: 'old-words' },
  ],
  sectionSlugs: ['world', 'planet'],
  topicSlugs: ['sea'],
  feedAt: new Date('2026-03-01T12:00:00Z'),
  hasCorrections: true,
  linkedFrom: ['/world/3/other'],
  pictures: [{ hash: 'ab'.repeat(32), width: 1_000 }],
}
const addresses = (surface: Surface) =>
  surfacesOf(standing)
    .filter((one) => one.surface === surface)
    .map(({ address }) => address)

test('every address for readers is a surface of stories, or known to show none', () => {
  expect(publicRoutes.map(({ pattern }) => pattern).filter((pattern) => !(pattern in surfaceOfRoute))).toEqual([])
})

test('a receipt has every kind of surface there is', () => {
  expect(new Set(surfacesOf(standing).map(({ surface }) => surface))).toEqual(new Set(Object.keys(surfaceWords)))
})

test('a story is looked for under all its names, on one page too', () => {
  expect(addresses('story')).toEqual(['/world/17/new-words', '/sport/17/old-words', '/world/17/new-words?page=all'])
})

test('a list is looked at from its top and from where the story stood', () => {
  expect(addresses('section')).toHaveLength(4)
  expect(addresses('feed')).toEqual(['/news', expect.stringMatching(/^\/news\?before=[0-9a-z]+-i$/)])
})

test('a picture is looked for in every width, and as the card that networks take', () => {
  expect(addresses('picture').map((address) => address.slice(-9))).toEqual(['-480.webp', '-960.webp', '1000.webp'])
  expect(addresses('card')[0]).toMatch(/-1000\.jpg$/)
})

test('a story that readers never saw has no place in lists to look from', () => {
  const never = { ...standing, feedAt: null }
  expect(surfacesOf(never).filter(({ address }) => address.includes('before='))).toEqual([])
})
