import { expect, test } from 'vitest'
import { leading } from './front-ranking.ts'
import type { SiteCard } from './site-views.ts'

const card = (id: number, hour: number, urgency = 3): SiteCard => ({
  id,
  edition: 1,
  kind: 'article',
  href: `/world/${id}/a`,
  headline: 'A',
  shortHeadline: 'A',
  standfirst: '',
  section: { slug: 'world', name: 'World', hue: null },
  urgency,
  publishedAt: new Date(Date.UTC(2026, 0, 1, hour)),
  feedAt: new Date(Date.UTC(2026, 0, 1, hour)),
  updatedAt: null,
  correctedAt: null,
  city: null,
})
const order = (...cards: SiteCard[]) => leading(cards, 9).map(({ id }) => id)

test('of equal urgency the newer leads', () => {
  expect(order(card(1, 8), card(2, 9))).toEqual([2, 1])
})
test('an urgent story leads over a newer routine one, but not for ever', () => {
  expect(order(card(1, 8, 1), card(2, 12, 3))).toEqual([1, 2])
  expect(order(card(1, 8, 1), card(2, 23, 3))).toEqual([2, 1])
})
test('takes no more than asked and leaves the given list alone', () => {
  const cards = [card(1, 1), card(2, 2), card(3, 3)]
  expect(leading(cards, 2).map(({ id }) => id)).toEqual([3, 2])
  expect(cards.map(({ id }) => id)).toEqual([1, 2, 3])
})
