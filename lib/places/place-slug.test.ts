import { expect, test } from 'vitest'
import { aPlace } from '#testing/place.ts'
import { placeSlugs } from './place-slug.ts'

const london = aPlace('London', 'GB', { admin1Name: 'England', population: 9_000_000 })
const ontario = aPlace('London', 'CA', { admin1Name: 'Ontario', population: 350_000 })
const ohio = aPlace('London', 'US', { admin1Name: 'Ohio', population: 10_000 })
const kentucky = aPlace('London', 'US', { admin1Name: 'Kentucky', population: 8_000 })

function slugs(places: Parameters<typeof placeSlugs>[0], given = new Map<number, string>()) {
  const all = placeSlugs(places, given)
  return places.map((place) => all.get(place.id))
}

test('the most populous bearer of a name has it bare, whatever the order of the data', () => {
  const expected = ['london', 'london-ontario', 'london-ohio', 'london-kentucky']
  expect(slugs([london, ontario, ohio, kentucky])).toEqual(expected)
  expect(slugs([kentucky, ohio, ontario, london])).toEqual(expected.toReversed())
})

test('names that differ only in marks are one name', () => {
  const spain = aPlace('Cordoba', 'ES', { population: 2 })
  const argentina = aPlace('Córdoba', 'AR', { population: 3 })
  expect(slugs([argentina, spain])).toEqual(['cordoba', 'cordoba-spain'])
})

test('namesakes in one region are told apart by region, then by id', () => {
  const [one, two, three, four] = [4, 3, 2, 1].map((population) =>
    aPlace('San Fernando', 'PH', { admin1Name: 'Cebu', population }),
  )
  expect(slugs([one!, two!, three!, four!])).toEqual([
    'san-fernando',
    'san-fernando-philippines',
    'san-fernando-cebu',
    `san-fernando-${four!.id}`,
  ])
})

test('a name without a Latin letter still has an address', () => {
  const tokyo = aPlace('東京', 'JP')
  expect(slugs([tokyo])).toEqual([`place-${tokyo.id}`])
})

test('a slug once given stays, even where a bigger namesake arrives', () => {
  const given = new Map([[ontario.id, 'london']])
  expect(slugs([london, ontario], given)).toEqual(['london-united-kingdom', 'london'])
  expect(placeSlugs([london, ontario], placeSlugs([london, ontario], given))).toEqual(
    placeSlugs([london, ontario], given),
  )
})
