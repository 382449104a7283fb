import { beforeAll, describe, expect, test } from 'vitest'
import { foldForSearch } from '#lib/places/fold.ts'
import { wireNames } from '#lib/places/wire-name.ts'
import { type GazetteerPlace, readGazetteer } from './gazetteer.ts'

let places: Map<number, GazetteerPlace>
beforeAll(() => {
  places = new Map(Array.from(readGazetteer(), (place) => [place.id, place]))
})

describe('the gazetteer', () => {
  test('has the cities of a world desk and no villages', () => {
    expect(places.size).toBeGreaterThan(20_000)
    expect(places.size).toBeLessThan(35_000)
  })

  test('knows a city with its country, region, zone and people', () => {
    expect(places.get(6058560)).toMatchObject({
      name: 'London',
      countryCode: 'CA',
      admin1Name: 'Ontario',
      zone: 'America/Toronto',
      searchText: 'london',
    })
    expect(places.get(6058560)?.population).toBeGreaterThan(300_000)
  })

  test.each([
    ['Kiev', 'Kyiv'],
    ['Peking', 'Beijing'],
    ['Bombay', 'Mumbai'],
    ['Saigon', 'Ho Chi Minh City'],
    ['Constantinople', 'Istanbul'],
    ['Leningrad', 'St. Petersburg'],
    ['New York City', 'New York'],
    ['Köln', 'Cologne'],
    ['Київ', 'Kyiv'],
    ['東京', 'Tokyo'],
  ])('knows %s as another name of %s', (alias, name) => {
    const folded = foldForSearch(alias)
    const found = [...places.values()].filter((place) => place.aliases.some((other) => other.folded === folded))
    expect(found.map((place) => place.name)).toContain(name)
  })

  test('gives every place a name in Latin letters, a known zone and a country', () => {
    for (const { name, countryCode, searchText } of places.values()) {
      expect(name).toMatch(/\p{Script=Latin}/u)
      expect(searchText).toBe(foldForSearch(name))
      expect(countryCode).toMatch(/^[A-Z]{2}$/)
    }
    const zones = new Set(Array.from(places.values(), (place) => place.zone))
    for (const zone of zones) expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow()
  })

  test('names every US state and Canadian province', () => {
    const unnamed = [...places.values()].filter(
      (place) => ['US', 'CA'].includes(place.countryCode) && !place.admin1Name,
    )
    expect(unnamed).toEqual([])
  })

  test('prints the names wires use, and still finds a place by the name it had', () => {
    for (const [id, name] of Object.entries(wireNames)) expect(places.get(Number(id))?.name).toBe(name)
    const panama = places.get(3703443)
    expect(panama?.aliases.map(({ folded }) => folded)).toContain('panama')
  })

  test('leaves out airport codes and machine transliterations', () => {
    const aliases = places.get(703448)?.aliases.map(({ alias }) => alias) ?? []
    expect(aliases).not.toContain('IEV')
    expect(aliases).not.toContain('qyyb')
  })
})
