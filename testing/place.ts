import type { Place } from '#lib/places/place.ts'

let lastId = 0

/** A place for tests of rules: alone of its name, unless said otherwise. */
export function aPlace(name: string, countryCode: string, more: Partial<Place> = {}): Place {
  lastId += 1
  return {
    id: lastId,
    name,
    countryCode,
    admin1Code: '',
    admin1Name: null,
    zone: 'UTC',
    population: 1_000_000,
    homonym: false,
    homonymInCountry: false,
    ...more,
  }
}
