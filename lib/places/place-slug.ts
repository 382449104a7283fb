import { hyphenate } from '#lib/kernel/fold.ts'
import { countryName } from './country-name.ts'
import type { Place } from './place.ts'
import { placedByRegion } from './qualifier.ts'

type Named = Pick<Place, 'id' | 'name' | 'countryCode' | 'admin1Code' | 'admin1Name' | 'population'>

/**
 * An address word for each place: the most populous bearer of a name gets it bare, the others with their state,
 * region or country. Slugs already given are kept, whatever the new data says: addresses do not move.
 */
export function placeSlugs(places: readonly Named[], given: ReadonlyMap<number, string>): Map<number, string> {
  const slugs = new Map(given)
  const taken = new Set(given.values())
  const bySize = places.toSorted((one, other) => other.population - one.population || one.id - other.id)
  for (const place of bySize) {
    if (slugs.has(place.id)) continue
    const slug = candidates(place).find((candidate) => !taken.has(candidate)) ?? `place-${place.id}`
    slugs.set(place.id, slug)
    taken.add(slug)
  }
  return slugs
}

function candidates(place: Named): string[] {
  const name = hyphenate(place.name)
  if (name === '') return [`place-${place.id}`]
  const country = hyphenate(countryName(place.countryCode))
  const region = hyphenate(place.admin1Name ?? place.admin1Code)
  const wider = placedByRegion.includes(place.countryCode) ? [region, country] : [country, region]
  return [name, ...wider.filter(Boolean).map((qualifier) => `${name}-${qualifier}`), `${name}-${place.id}`]
}
